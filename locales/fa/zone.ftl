### ساعت مشتریان و تماس‌هایی که در روز آنان برنامه‌ریزی می‌شود.

## Beside the customer

zone-title = ساعت مشتری
zone-now = آنجا ساعت { $time } است
zone-night = شب
zone-day = روز
zone-assumed = بر پایهٔ کشور
zone-none = نامشخص
zone-set = تغییر منطقهٔ زمانی
zone-which = مشتری کجاست؟
zone-toast = منطقهٔ زمانی ذخیره شد

## The planned call

call-title = تماس برنامه‌ریزی‌شده
call-none = تماسی برنامه‌ریزی نشده است
call-plan = برنامه‌ریزی تماس
call-replan = تغییر زمان
call-day = روز در آنجا
call-time = ساعت
call-option = { $there } آنجا، { $here } اینجا
call-there = { $there } آنجا
call-here = { $here } اینجا
call-by = برنامه‌ریزی از سوی { $name }
call-outside = این ساعت در آنجا زمان تماس نیست. زمان را تغییر دهید.
call-no-times = در روزهای پیش رو زمانی برای تماس نمانده است.
call-made = تماس گرفته شد
call-drop = لغو تماس
call-toast-planned = تماس برنامه‌ریزی شد
call-toast-made = تماس ثبت شد
call-toast-dropped = تماس لغو شد
ticket-event-zone-set = { $name } منطقهٔ زمانی مشتری را تعیین کرد: { $zone }
ticket-event-zone-unset = { $name } منطقهٔ زمانی مشتری را برداشت
ticket-event-call-planned = { $name } تماسی برنامه‌ریزی کرد: { $there } آنجا، { $here } اینجا
ticket-event-call-made = { $name } تماس برنامه‌ریزی‌شده را گرفت
ticket-event-call-dropped = { $name } تماس برنامه‌ریزی‌شده را لغو کرد

## Who is not there to be given a ticket

assign-on-break = در استراحت
assign-away = موقتاً غایب
assign-signed-out = خارج از سامانه
assign-off-duty = خارج از شیفت
