import type { MarkedToken, Token, Tokens } from 'marked';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import css from './Markdown.module.css';
import { DEEPEST, decodeEntities, readMarkdown, safeAddress } from './markdown-tokens.ts';

interface MarkdownProps {
  readonly text: string;
  /** Level of the highest heading in it; headings within lists and quotes stand at this level. */
  readonly level?: 2 | 3 | 4;
  /** Puts something around each block (paragraph, list, table); headings stay as they are. */
  readonly around?: (block: ReactNode, index: number) => ReactNode;
}

/**
 * Text of the protocol written in Markdown. Made of elements, never of HTML: markup in it is shown as it was typed, links
 * lead to https and mailto only and open beside this, an image is a link with its description (nothing is fetched).
 */
export function Markdown({ text, level = 4, around = (block) => block }: MarkdownProps) {
  const tokens = useMemo(() => readMarkdown(text), [text]);
  if (tokens === undefined) return <p className={css['plain']}>{text}</p>;
  const blocks = tokens.filter(({ type }) => type !== 'space' && type !== 'def');
  const levels = headingLevels(blocks, level);
  let index = 0;
  return (
    <div className={css['text']}>
      {keyed(blocks, (token) => {
        const block = renderBlock(token, levels.get(token) ?? level, 0);
        if (token.type === 'heading' || token.type === 'hr') return block;
        index += 1;
        return around(block, index - 1);
      })}
    </div>
  );
}

/** Tokens stand in a fixed order, so their place is their key. */
function keyed(tokens: readonly Token[], render: (token: MarkedToken) => ReactNode): ReactNode[] {
  return tokens.map((token, at) => createElement(Fragment, { key: at }, render(token as MarkedToken)));
}

/**
 * Levels of the headings: the highest at `level`, and none more than one below the heading before it, so that the outline
 * has no gaps however it was written.
 */
function headingLevels(blocks: readonly Token[], level: number): ReadonlyMap<Token, number> {
  const headings = blocks.flatMap((token) => (token.type === 'heading' ? [token as Tokens.Heading] : []));
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort((a, b) => a - b);
  const levels = new Map<Token, number>();
  let before = level - 1;
  for (const heading of headings) {
    before = Math.min(6, level + depths.indexOf(heading.depth), before + 1);
    levels.set(heading, before);
  }
  return levels;
}

function renderBlock(token: MarkedToken, level: number, depth: number): ReactNode {
  if (depth > DEEPEST) return token.raw;
  switch (token.type) {
    case 'heading':
      return createElement(`h${level}`, null, renderLine(token.tokens, depth));
    case 'paragraph':
      return <p>{renderLine(token.tokens, depth)}</p>;
    case 'text':
      // The words of a list item without blank lines around it.
      return renderLine(token.tokens ?? [token], depth);
    case 'blockquote':
      return <blockquote>{renderBlocks(token.tokens, level, depth)}</blockquote>;
    case 'list':
      return renderList(token, level, depth);
    case 'table':
      return renderTable(token, depth);
    case 'code':
      return <pre>{token.text}</pre>;
    case 'hr':
      return <hr />;
    case 'html':
      return <p className={css['plain']}>{token.text.trim()}</p>;
    case 'space':
    case 'def':
      return null;
    default:
      return renderLine([token], depth);
  }
}

function renderBlocks(tokens: readonly Token[], level: number, depth: number): ReactNode[] {
  return keyed(tokens, (token) => renderBlock(token, level, depth + 1));
}

function renderList({ ordered, start, items }: Tokens.List, level: number, depth: number): ReactNode {
  const first = typeof start === 'number' ? start : 1;
  const rows = items.map((item, at) => ({
    number: first + at,
    words: renderBlocks(item.tokens, level, depth),
  }));
  if (!ordered) {
    return (
      <ul>
        {rows.map(({ number, words }) => (
          <li key={number}>{words}</li>
        ))}
      </ul>
    );
  }
  return (
    <ol start={first}>
      {rows.map(({ number, words }) => (
        <li key={number} value={number}>
          {words}
        </li>
      ))}
    </ol>
  );
}

function renderTable({ header, rows }: Tokens.Table, depth: number): ReactNode {
  const cells = (row: readonly Tokens.TableCell[], kind: 'th' | 'td') =>
    row.map(({ tokens }, at) =>
      createElement(
        kind,
        { key: `${kind}${at}`, ...(kind === 'th' ? { scope: 'col' } : {}) },
        renderLine(tokens, depth),
      ),
    );
  return (
    <div className={css['wide']}>
      <table>
        <thead>
          <tr>{cells(header, 'th')}</tr>
        </thead>
        <tbody>
          {rows.map((row) => cells(row, 'td')).map((row, at) => createElement('tr', { key: `row${at}` }, row))}
        </tbody>
      </table>
    </div>
  );
}

function renderLine(tokens: readonly Token[] | undefined, depth: number): ReactNode[] {
  return keyed(tokens ?? [], (token) => renderPiece(token, depth + 1));
}

function renderPiece(token: MarkedToken, depth: number): ReactNode {
  if (depth > DEEPEST) return token.raw;
  switch (token.type) {
    case 'strong':
      return <strong>{renderLine(token.tokens, depth)}</strong>;
    case 'em':
      return <em>{renderLine(token.tokens, depth)}</em>;
    case 'del':
      return <del>{renderLine(token.tokens, depth)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'link':
      return <SafeLink href={token.href}>{renderLine(token.tokens, depth)}</SafeLink>;
    case 'image':
      return <SafeLink href={token.href}>{decodeEntities(token.text) || token.href}</SafeLink>;
    case 'text':
      return token.tokens === undefined
        ? token.escaped
          ? token.text
          : decodeEntities(token.text)
        : renderLine(token.tokens, depth);
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
}

/** A link where it may be one; else its words with the address behind them, to read. */
function SafeLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const address = safeAddress(href);
  if (address === undefined) {
    return (
      <span>
        {children} <span className={css['address']}>({href})</span>
      </span>
    );
  }
  return (
    <a href={address} title={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
