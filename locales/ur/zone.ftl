### کسٹمرز کا وقت، اور ان کے دن میں طے شدہ کالز۔

## Beside the customer

zone-title = کسٹمر کا وقت
zone-now = وہاں اس وقت { $time } ہے
zone-night = رات
zone-day = دن
zone-assumed = ملک کے مطابق
zone-none = معلوم نہیں
zone-set = ٹائم زون تبدیل کریں
zone-which = کسٹمر کہاں ہے؟
zone-toast = ٹائم زون محفوظ ہو گیا

## The planned call

call-title = طے شدہ کال
call-none = کوئی کال طے نہیں
call-plan = کال طے کریں
call-replan = وقت تبدیل کریں
call-day = وہاں کا دن
call-time = وقت
call-option = { $there } وہاں، { $here } یہاں
call-there = { $there } وہاں
call-here = { $here } یہاں
call-by = کال { $name } نے طے کی
call-outside = وہاں یہ کال کا وقت نہیں۔ وقت تبدیل کریں۔
call-no-times = آنے والے دنوں میں کال کا کوئی وقت باقی نہیں۔
call-made = کال ہو گئی
call-drop = کال منسوخ کریں
call-toast-planned = کال طے ہو گئی
call-toast-made = کال درج ہو گئی
call-toast-dropped = کال منسوخ ہو گئی
ticket-event-zone-set = { $name } نے کسٹمر کا ٹائم زون مقرر کیا: { $zone }
ticket-event-zone-unset = { $name } نے کسٹمر کا ٹائم زون ہٹا دیا
ticket-event-call-planned = { $name } نے کال طے کی: { $there } وہاں، { $here } یہاں
ticket-event-call-made = { $name } نے طے شدہ کال کر لی
ticket-event-call-dropped = { $name } نے طے شدہ کال منسوخ کر دی

## Who is not there to be given a ticket

assign-on-break = وقفے پر
assign-away = عارضی طور پر غیر حاضر
assign-signed-out = سائن آؤٹ
assign-off-duty = شفٹ پر نہیں
