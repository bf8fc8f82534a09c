### رکوردهای مشتری کنار تیکت: آنچه میز پشتیبانی نگه می‌دارد، کاری که با آن می‌شود و نتیجه‌اش.

record-title = رکوردها
record-none = هنوز رکوردی از این مشتری نیست.
record-new = جدید: { $record }
record-not-known = نامعلوم
record-shows = پیش از انجام
record-sends = چه فرستاده می‌شود
record-sends-nothing = چیزی فرستاده نمی‌شود.
record-fill-in = نخست فیلدهای خواسته‌شده را پر کنید تا نتیجه را ببینید.
record-choose = انتخاب…
record-back = بازگشت
record-event-created = رکورد جدید: { $record }
record-event-acted = { $record }: { $action }
record-key = رکورد جدید
