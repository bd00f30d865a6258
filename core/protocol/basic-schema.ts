import * as z from 'zod/mini';

/** The small pieces that the parts of a protocol are made of. */

export const languages = ['nl', 'en', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

export const idSchema = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[a-z0-9][a-z0-9._-]*$/));
export const lineSchema = z.string().check(z.minLength(1), z.maxLength(300));
export const textSchema = z.string().check(z.minLength(1), z.maxLength(10_000));
/** `2026-11-27` */
export const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** `2026-11-27` or `2026-11-27T09:30`, on the clock of the protocol's calendar. */
export const momentSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/));

/** Something per language; at least one. */
export const perLanguage = <T extends z.ZodMiniType>(schema: T) =>
  z
    .strictObject({ nl: z.optional(schema), en: z.optional(schema), de: z.optional(schema), fr: z.optional(schema) })
    .check(z.refine((value) => Object.keys(value).length > 0, 'at least one language'));

export type PerLanguage<T = string> = {
  nl?: T | undefined;
  en?: T | undefined;
  de?: T | undefined;
  fr?: T | undefined;
};
