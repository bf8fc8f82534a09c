### رکوردهای مشتری کنار تیکت: آنچه میز پشتیبانی نگه می‌دارد، کاری که با آن می‌شود و نتیجه‌اش.

record-title = رکوردها
record-none = هنوز رکوردی از این مشتری نیست.
record-new = تازه: { $record }
record-not-known = نامعلوم
record-shows = پیش از تأیید
record-sends = چه فرستاده می‌شود
record-sends-nothing = چیزی فرستاده نمی‌شود.
record-fill-in = نخست خواسته‌ها را پر کنید تا نتیجه را ببینید.
record-choose = انتخاب…
record-cancel = انصراف
record-event-created = رکورد تازه: { $record }
record-event-acted = { $record }: { $action }
record-key = رکورد تازه
