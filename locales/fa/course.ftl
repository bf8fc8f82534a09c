### آنچه تیکت با گذشت زمان خودبه‌خود لازم دارد.

course-title = گام‌های بعدی
course-by-server = برنامه خودش انجام می‌دهد: { $when }
course-open = در دسترس از { $when }
course-step = گام { $step }
course-say = نوشتن پیام
course-start = شروع سناریوی مکالمه
course-note-hint = به‌صورت یادداشت داخلی می‌ماند.
course-keep = ذخیرهٔ یادداشت
course-toast = گام برداشته شد
course-delivered = خودبه‌خود تحویل داده شد به: { $role } ({ $when })
ticket-event-delivered = تیکت خودبه‌خود تحویل داده شد به: { $role }
ticket-event-moved = وضعیت خودبه‌خود تغییر کرد: { $status }
