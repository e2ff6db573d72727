import { base64ToBytes, bytesToBase64, bytesToHex, textToBytes } from '../vault/bytes';

/** Rows of every table, as they lie, by the name of the table. */
export type Tables = Readonly<Record<string, readonly unknown[]>>;

/**
 * Rows that lie together, as a text whose name is its SHA-256: of one table, and of one blind
 * bucket, so that a month in which nothing changed is the same chunk in every snapshot.
 */
export interface Chunk {
  readonly name: string;
  readonly table: string;
  /** How many rows are in it. */
  readonly rows: number;
  readonly text: string;
}

/** What a chunk holds. */
export interface ChunkRows {
  readonly table: string;
  readonly rows: readonly unknown[];
}

const prefix = 'chunk-';

/** One chunk after the other, so that a large database does not lie in memory twice. */
export async function* toChunks(tables: Tables): AsyncGenerator<Chunk> {
  for (const [table, all] of Object.entries(tables)) {
    for (const rows of Map.groupBy(all, bucketOf).values()) {
      const text = JSON.stringify({ table, rows }, toText);
      yield { name: await nameOf(text), table, rows: rows.length, text };
    }
  }
}

/** @returns nothing where what lies there is not what its name says. */
export async function openChunk(name: string, text: unknown): Promise<ChunkRows | undefined> {
  if (typeof text !== 'string' || (await nameOf(text)) !== name) return undefined;
  return JSON.parse(text, toValue) as ChunkRows;
}

/** The rows of every chunk, by their tables. */
export function joinChunks(chunks: readonly ChunkRows[]): Tables {
  const tables: Record<string, unknown[]> = {};
  for (const { table, rows } of chunks) tables[table] = [...(tables[table] ?? []), ...rows];
  return tables;
}

/** Rows as JSON: bytes become `{ "$bytes": base64 }`. */
export function rowsToText(value: unknown): string {
  return JSON.stringify(value, toText);
}

function bucketOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'bucket' in row ? row.bucket : undefined;
}

async function nameOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', textToBytes(text));
  return `${prefix}${bytesToHex(new Uint8Array(hash))}`;
}

function toText(_key: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  const { buffer, byteOffset, byteLength } = value;
  return { $bytes: bytesToBase64(new Uint8Array(buffer, byteOffset, byteLength)) };
}

function toValue(_key: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && '$bytes' in value;
  return isBytes ? base64ToBytes(String(value.$bytes)) : value;
}
