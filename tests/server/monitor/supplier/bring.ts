import type { Actor } from '#app/domain/actor';
import { confirmSuppliers } from '#server/monitor/supplier/confirm-suppliers';
import { previewSuppliers } from '#server/monitor/supplier/preview-suppliers';
import type { Files } from './files';

const head = '统一社会信用代码,名称,类别,资质有效期,不良记录,事由';

/** An officer who brings in lists of suppliers, as lines of text or as bytes. */
export const bringing = (files: Files) => ({
  preview: (lines: readonly string[] | Uint8Array, by: Actor = files.people.officer, fileName = '名单.csv') =>
    files.give(
      previewSuppliers,
      {
        fileName,
        bytes: lines instanceof Uint8Array ? lines : new TextEncoder().encode([head, ...lines].join('\n')),
      },
      by,
    ),
  confirm: ({ batch, hash }: { batch: string; hash: string }, admit = 'yes') =>
    files.give(confirmSuppliers, { batch, hash, admit }),
});
