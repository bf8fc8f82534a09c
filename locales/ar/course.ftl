### ما تحتاجه التذكرة من تلقاء نفسها مع مرور الوقت.

course-title = الخطوات التالية
course-by-server = يتولاها البرنامج تلقائيًا: { $when }
course-open = متاحة منذ { $when }
course-step = الخطوة { $step }
course-say = كتابة الرسالة
course-start = بدء النص الإرشادي
course-note-hint = تبقى داخلية في صورة ملاحظة.
course-keep = حفظ الملاحظة
course-toast = اتُّخذت الخطوة
course-delivered = أُحيلت تلقائيًا إلى: { $role } ({ $when })
ticket-event-delivered = أُحيلت التذكرة تلقائيًا إلى: { $role }
ticket-event-moved = تغيرت الحالة تلقائيًا: { $status }
