### وقت گزرنے پر ٹکٹ کو خود بخود جو درکار ہو۔

course-title = آگے کیا ہو گا
course-by-server = پروگرام خود کرے گا: { $when }
course-open = دستیاب از { $when }
course-step = مرحلہ { $step }
course-say = پیغام لکھیں
course-start = اسکرپٹ شروع کریں
course-note-hint = اندرونی نوٹ کے طور پر رہے گا۔
course-keep = نوٹ محفوظ کریں
course-toast = مرحلہ مکمل ہوا
course-delivered = خود بخود حوالے: { $role } ({ $when })
ticket-event-delivered = ٹکٹ خود بخود حوالے کیا گیا: { $role }
ticket-event-moved = حالت خود بخود تبدیل ہوئی: { $status }

## Priority, tags, team, closing

course-about = ترجیح، ٹیگ اور ٹیم
course-priority = ترجیح
course-no-priority = ابھی مقرر نہیں
course-set-priority = ترجیح مقرر کریں
course-urgency = فوری نوعیت
course-impact = اثر
course-tags = ٹیگ
course-tag = ٹیگ شامل کریں
course-untag = ٹیگ ہٹائیں: { $tag }
course-team = ٹیم
course-no-team = کوئی نہیں
course-hand-over = ٹیم کو دیں
course-follows = اس سے پہلے کا ٹکٹ کھولیں
course-follow-up = فالو اپ کھولیں
course-follow-up-kind = فالو اپ کی قسم
course-follow-up-what = کیا کرنا ہے؟
course-close = ٹکٹ بند کریں
course-closed = بند ہوا: { $when }
course-confirmed-by = کسٹمر نے تصدیق کیسے کی
course-confirmed-message = اپنے پیغام میں: { $when }
course-confirmed-call = کال پر
course-confirmed-hint = خاموشی تصدیق نہیں۔
course-said = کسٹمر نے کیا کہا
course-result = نتیجہ
course-no-result = کوئی نہیں
course-first = سب سے پہلے: ہدف کا وقت گزر گیا
course-toast-priority = ترجیح مقرر ہو گئی
course-toast-tagged = ٹیگ شامل ہو گیا
course-toast-untagged = ٹیگ ہٹا دیا گیا
course-toast-handed-over = ٹیم کو دے دیا گیا
course-toast-followed-up = فالو اپ کھل گیا
course-toast-closed = ٹکٹ بند ہو گیا
ticket-event-prioritised = { $name } کی مقرر کردہ ترجیح: { $level }
ticket-event-tagged = { $name } کا شامل کردہ ٹیگ: { $tag }
ticket-event-untagged = { $name } کا ہٹایا ہوا ٹیگ: { $tag }
ticket-event-handed-over = { $name } کی طرف سے ٹیم کو دیا گیا: { $team }
ticket-event-closed = { $name } کی طرف سے ٹکٹ بند
ticket-event-closed-with = { $name } کی طرف سے ٹکٹ بند، نتیجہ: { $result }

## Why something was missed

miss-title = تاخیر کی وجہ
miss-late = وقت گزر گیا: { $when }
miss-ask = وجہ درج کریں
miss-asked-of = وجہ معلوم کرنا { $role } کا کام ہے۔ آپ ٹکٹ حل کرتے رہیں۔
miss-what = کیا معلوم ہوا؟
miss-why = وجہ
miss-choose = وجہ منتخب کریں
miss-hint = ساتھی اسے ٹکٹ کے ساتھ پڑھتے ہیں؛ کسٹمر کو نظر نہیں آتا۔
miss-by = { $name }، { $when }
miss-missing = وجہ ابھی درج نہیں
miss-toast = وجہ درج ہو گئی
ticket-event-cause-recorded = { $name } کی درج کردہ تاخیر کی وجہ ({ $target }): { $cause }۔ { $text }
