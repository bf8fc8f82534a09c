### أسماء مكتب الدعم وإجاباته الجاهزة.
###
### Variables of the ready answers:
### $customer: the customer's name as it is written on the ticket.
### $ticket: the ticket's number.
### $agent: the name of the agent who has the ticket.

## The desk

desk-name = U Visa Services

## Statuses

status-new = جديدة
status-assigned = مُسندة
status-in-progress = قيد المعالجة
status-resolved = تم الحل
status-closed = مغلقة

## What moves a ticket

move-create = إنشاء التذكرة
move-assign = إسناد
move-unassign = إلغاء الإسناد
move-reply = رد
move-resolve = حل التذكرة
move-receive = رسالة جديدة من العميل
move-close = إغلاق التذكرة

## Why a ticket is resolved

reason-solution-communicated = أُبلغ العميل بالحل
    .hint = عرف العميل الحل، وتُغلق التذكرة عندما يؤكده.

## Priorities

priority-low = منخفضة
    .hint = استفسار معتاد
priority-medium = متوسطة
    .hint = مشكلة بسيطة
priority-high = عالية
    .hint = مشكلة حرجة
urgency-can-wait = تحتمل الانتظار
urgency-soon = قريبًا
urgency-now = الآن
impact-question = استفسار
impact-hindered = تعطّل جزئي
impact-stopped = توقف تام

## Roles

role-agent = موظف الدعم
role-supervisor = المشرف
role-administrator = مسؤول النظام

## Channels

channel-mail = البريد الإلكتروني
channel-phone = الهاتف
channel-web-form = نموذج الويب

## Time

calendar-always = على مدار الساعة
target-first-response = الرد الأول
target-next-response = الرد التالي
target-resolution = الحل
target-planned-call = المكالمة المجدولة
target-ladder-acknowledgement = إشعار الاستلام
target-ladder-phone-update = إبلاغ بسير العمل هاتفيًا
target-ladder-phone-confirmation = التأكيد هاتفيًا

## Customers' clocks

zone-karachi = كراتشي
zone-dubai = دبي
zone-riyadh = الرياض
zone-istanbul = إسطنبول
zone-tehran = طهران
zone-kabul = كابول
zone-delhi = دلهي
zone-dhaka = دكا
zone-kuala-lumpur = كوالالمبور
zone-beijing = بكين
zone-tokyo = طوكيو
zone-perth = بيرث
zone-sydney = سيدني
zone-auckland = أوكلاند
zone-london = لندن
zone-dublin = دبلن
zone-berlin = برلين
zone-paris = باريس
zone-rome = روما
zone-madrid = مدريد
zone-cairo = القاهرة
zone-nairobi = نيروبي
zone-johannesburg = جوهانسبرغ
zone-toronto = تورونتو
zone-vancouver = فانكوفر
zone-new-york = نيويورك
zone-chicago = شيكاغو
zone-denver = دنفر
zone-los-angeles = لوس أنجلوس
zone-lagos = لاغوس
zone-singapore = سنغافورة
zone-manila = مانيلا
zone-bangkok = بانكوك
zone-jakarta = جاكرتا
zone-colombo = كولومبو
zone-kathmandu = كاتماندو
zone-brisbane = بريزبن
zone-halifax = هاليفاكس
zone-phoenix = فينكس
zone-honolulu = هونولولو
zone-mexico-city = مكسيكو سيتي
zone-bogota = بوغوتا
zone-sao-paulo = ساو باولو
zone-buenos-aires = بوينس آيرس

## What a ticket needs by itself

ladder-acknowledgement = إشعار الاستلام
ladder-acknowledgement-acknowledge = إشعار العميل باستلام التذكرة
ladder-status-update = إبلاغ العميل بسير العمل
ladder-status-update-update = إبلاغ العميل بسير العمل
ladder-phone-update = إبلاغ بسير العمل هاتفيًا
ladder-phone-update-call = الاتصال بالعميل لإبلاغه بسير العمل
ladder-confirmation = تأكيد الحل
ladder-confirmation-remind = تذكير بالتأكيد
ladder-phone-confirmation = التأكيد هاتفيًا
ladder-phone-confirmation-call = الاتصال بالعميل لطلب تأكيد الحل

## Queues

queue-new-and-replies = الجديدة والردود
queue-mine = تذاكري
queue-unassigned = غير مُسندة
queue-to-prioritise = بلا أولوية
queue-high = أولوية عالية
queue-assigned = مُسندة
queue-in-progress = قيد المعالجة
queue-calls = المكالمات المجدولة
queue-to-confirm = بانتظار تأكيد العميل
queue-closed = مغلقة

## Ready answers. The name is for the agent, the text for the customer

template-acknowledgement = إشعار الاستلام
template-status-update = إبلاغ بسير العمل
template-solution = الحل
template-please-confirm = طلب التأكيد
