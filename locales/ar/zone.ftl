### وقت العملاء والمكالمات المخططة في يومهم.

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

call-title = مكالمة مخططة
call-none = لا توجد مكالمة مخططة
call-plan = تخطيط مكالمة
call-replan = تغيير الموعد
call-day = اليوم هناك
call-time = الموعد
call-option = { $there } هناك، { $here } هنا
call-there = { $there } هناك
call-here = { $here } هنا
call-by = خطط لها { $name }
call-outside = لا يناسب هذا الموعد المكالمات هناك. يُرجى تغييره.
call-no-times = لم يبق في الأيام المقبلة موعد للمكالمات.
call-made = تمت المكالمة
call-drop = إلغاء
call-toast-planned = خُطط للمكالمة
call-toast-made = سُجلت المكالمة
call-toast-dropped = أُلغيت المكالمة
ticket-event-zone-set = المنطقة الزمنية للعميل من { $name }: { $zone }
ticket-event-zone-unset = إزالة المنطقة الزمنية للعميل من { $name }
ticket-event-call-planned = تخطيط مكالمة من { $name }: { $there } هناك، { $here } هنا
ticket-event-call-made = إجراء المكالمة المخططة من { $name }
ticket-event-call-dropped = إلغاء المكالمة المخططة من { $name }

## Who is not there to be given a ticket

assign-on-break = في استراحة
assign-away = بعيد عن الجهاز
assign-signed-out = غير متصل
assign-off-duty = خارج المناوبة
