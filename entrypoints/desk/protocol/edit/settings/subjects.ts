import type { ComponentType } from 'react';
import type { PartKey } from '../../../../../core/protocol/edit-parts.ts';
import type { PartProps } from '../frame/use-parts.ts';
import { HoursBeside, HoursFields } from '../hours/HoursFields.tsx';
import { AccountFields } from '../rules/AccountFields.tsx';
import { BrandFields, BrandTry } from '../rules/BrandFields.tsx';
import { CategoryFields } from '../rules/CategoryFields.tsx';
import { CauseFields } from '../rules/CauseFields.tsx';
import { CheckFields } from '../rules/CheckFields.tsx';
import { ConfidentialFields, ConfidentialTry } from '../rules/ConfidentialFields.tsx';
import { DepartmentFields } from '../rules/DepartmentFields.tsx';
import { ForbiddenFields, ForbiddenTry } from '../rules/ForbiddenFields.tsx';
import { GeneralFields } from '../rules/GeneralFields.tsx';
import { PrivacyFields } from '../rules/PrivacyFields.tsx';
import { ReasonFields } from '../rules/ReasonFields.tsx';
import { RetentionFields, RetentionPreview } from '../rules/RetentionFields.tsx';
import { SearchFields } from '../rules/SearchFields.tsx';
import { TargetFields } from '../rules/TargetFields.tsx';
import { TriageFields } from '../rules/TriageFields.tsx';
import { TriageTry } from '../rules/TriageTry.tsx';
import { VoiceFields } from '../rules/VoiceFields.tsx';
import { CrmBeside } from './CrmBeside.tsx';
import { CrmFields } from './CrmFields.tsx';

/** A subject of the protocol with a screen of its own; its words stand in the locale under its id. */
export interface Subject {
  readonly id: SubjectId;
  /** Parts of the file that it changes, all in one version; none: it is only shown. */
  readonly keys: readonly PartKey[];
  readonly Fields: ComponentType<PartProps>;
  readonly Beside?: ComponentType<PartProps>;
}

export type SubjectId =
  | 'hours'
  | 'targets'
  | 'accounts'
  | 'brand'
  | 'searches'
  | 'departments'
  | 'reasons'
  | 'causes'
  | 'triage'
  | 'confidential'
  | 'forbidden'
  | 'checks'
  | 'voice'
  | 'categories'
  | 'people'
  | 'retention'
  | 'general'
  | 'crm';

/** In the order in which a team is set up. */
export const subjects: readonly Subject[] = [
  { id: 'hours', keys: ['calendar', 'calendars', 'targets'], Fields: HoursFields, Beside: HoursBeside },
  { id: 'targets', keys: ['targets', 'horizonDays', 'conversationHours'], Fields: TargetFields },
  { id: 'accounts', keys: ['accounts'], Fields: AccountFields },
  { id: 'brand', keys: ['brandWords', 'watchedPages'], Fields: BrandFields, Beside: BrandTry },
  { id: 'searches', keys: ['savedSearches'], Fields: SearchFields },
  { id: 'departments', keys: ['departments'], Fields: DepartmentFields },
  { id: 'reasons', keys: ['noReplyReasons'], Fields: ReasonFields },
  { id: 'causes', keys: ['rootCauses'], Fields: CauseFields },
  { id: 'triage', keys: ['triage'], Fields: TriageFields, Beside: TriageTry },
  { id: 'confidential', keys: ['confidential'], Fields: ConfidentialFields, Beside: ConfidentialTry },
  { id: 'forbidden', keys: ['forbiddenWords'], Fields: ForbiddenFields, Beside: ForbiddenTry },
  { id: 'checks', keys: ['checks'], Fields: CheckFields },
  { id: 'voice', keys: ['voice', 'checks', 'placeholders'], Fields: VoiceFields },
  { id: 'categories', keys: ['categories'], Fields: CategoryFields },
  { id: 'people', keys: ['privacy'], Fields: PrivacyFields },
  { id: 'retention', keys: ['retention'], Fields: RetentionFields, Beside: RetentionPreview },
  { id: 'general', keys: ['name', 'languages'], Fields: GeneralFields },
  { id: 'crm', keys: ['crmLayouts'], Fields: CrmFields, Beside: CrmBeside },
];
