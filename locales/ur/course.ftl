### وقت گزرنے پر ٹکٹ کو خود بخود جو درکار ہو۔

course-title = آگے کیا ہوگا
course-by-server = پروگرام خود کرے گا: { $when }
course-open = دستیاب از { $when }
course-step = مرحلہ { $step }
course-say = پیغام لکھیں
course-start = اسکرپٹ شروع کریں
course-note-hint = اندرونی نوٹ کے طور پر رہے گا۔
course-keep = نوٹ محفوظ کریں
course-toast = مرحلہ مکمل ہوا
course-delivered = خود بخود سپرد: { $role } ({ $when })
ticket-event-delivered = ٹکٹ خود بخود سپرد ہوا: { $role }
ticket-event-moved = حالت خود بخود تبدیل ہوئی: { $status }
