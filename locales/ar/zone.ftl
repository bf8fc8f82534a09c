### وقت العملاء والمكالمات المجدولة في يومهم.

## Beside the customer

zone-title = وقت العميل
zone-now = الساعة هناك { $time }
zone-night = ليل
zone-day = نهار
zone-assumed = بحسب بلده
zone-none = غير معروفة
zone-set = تغيير المنطقة الزمنية
zone-which = أين العميل؟
zone-toast = حُفظت المنطقة الزمنية

## The planned call

call-title = مكالمة مجدولة
call-none = لا توجد مكالمة مجدولة
call-plan = جدولة مكالمة
call-replan = تغيير الموعد
call-day = اليوم هناك
call-time = الموعد
call-option = { $there } هناك، { $here } هنا
call-there = { $there } هناك
call-here = { $here } هنا
call-by = جدولة من { $name }
call-outside = هذا الموعد خارج أوقات المكالمات هناك. يُرجى تغييره.
call-no-times = لم يبقَ في الأيام المقبلة موعد متاح للمكالمات.
call-made = تمت المكالمة
call-drop = إلغاء المكالمة
call-toast-planned = تحدّد موعد المكالمة
call-toast-made = سُجّلت المكالمة
call-toast-dropped = أُلغيت المكالمة
ticket-event-zone-set = المنطقة الزمنية للعميل من { $name }: { $zone }
ticket-event-zone-unset = إزالة المنطقة الزمنية للعميل من { $name }
ticket-event-call-planned = جدولة مكالمة من { $name }: { $there } هناك، { $here } هنا
ticket-event-call-made = إجراء المكالمة المجدولة من { $name }
ticket-event-call-dropped = إلغاء المكالمة المجدولة من { $name }

## Who is not there to be given a ticket

assign-on-break = في استراحة
assign-away = غائب مؤقتًا
assign-signed-out = خارج النظام
assign-off-duty = خارج الوردية
