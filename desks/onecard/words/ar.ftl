### The words of the OneCard desk in Arabic: names that agents read, and ready answers that customers read.
###
### Variables of the ready answers:
### $customer: the customer's name as it is written on the ticket.
### $agent: the name of the agent who answers.

desk-name = OneCard

## Statuses of a ticket (feminine, for تذكرة)

status-new = جديدة
status-in-progress = قيد المعالجة
status-pending = قيد الانتظار
status-resolved = تم الحل

## What moves a ticket, as written on the arrows of the flowchart

move-create = إنشاء التذكرة
move-receive = رسالة جديدة من العميل
move-reply = رد
move-ask-pending = طلب إبقائها قيد الانتظار
move-decline-pending = رفض الطلب
move-end-pending = متابعة العمل
move-resolve = حل التذكرة

## What customers complain of

kind-used-code = رمز مستخدم
kind-invalid-code = رمز غير صالح
kind-inactive-or-expired = قسيمة غير نشطة أو منتهية الصلاحية
kind-product-details = تفاصيل المنتج
kind-contact-details = بيانات التواصل مع الشريك
kind-refund = استرداد المبلغ
kind-integration = مشكلة في التكامل

## Why a ticket is resolved at first handling

reason-inquiry = استفسار
    .hint = سأل العميل عن أمر ما، بوضوح أو من دونه، وحصل على الإجابة.
reason-out-of-stock = نفاد المخزون
    .hint = اشتكى العميل من منتج نفد من المخزون.
reason-dropped-chat = دردشة منقطعة
    .hint = انقطعت الدردشة قبل أن تنتهي.
reason-solved-on-the-spot = حل فوري
    .hint = حُلّت الشكوى عند معالجتها أول مرة.
reason-waiting-for-customer = بانتظار رد العميل
    .hint = طُلبت لقطة شاشة، أو لم يُجب العميل عن المكالمة، أو ما شابه ذلك. رسالة العميل التالية تعيد فتح التذكرة.

## Roles

role-agent = موظف الدعم
role-senior = موظف دعم أول
role-leader = قائد الفريق
role-supervisor = المشرف
role-support-manager = مدير الدعم
role-quality-officer = مسؤول الجودة
role-administrator = مسؤول النظام

## Channels

channel-mail = البريد الإلكتروني
channel-chat = الدردشة
channel-call = المكالمات
channel-whatsapp = WhatsApp
channel-facebook = Facebook
channel-twitter = Twitter
channel-instagram = Instagram
channel-portal = بوابة العملاء

## Brands that customers dial

brand-bitaqaty = Bitaqaty
brand-onecard = OneCard

## Reasons for a break

break-prayer = صلاة
break-lunch = غداء
break-training = تدريب
break-trouble = عطل فني

## How a live chat or call ended (feminine, for محادثة)

outcome-solved = تم الحل
outcome-ticket = أُنشئت تذكرة
outcome-dropped = انقطعت
outcome-no-answer = لم يُجب العميل

## Calendars and targets

calendar-always = على مدار الساعة
target-first-reply = الرد الأول
target-next-reply = الرد التالي
target-pending-decision = البت في طلب الانتظار
target-pending-term = مدة الانتظار

## Queues

queue-new-and-replies = تذاكر جديدة وردود
queue-mine = تذاكري
queue-unassigned = غير مُسندة
queue-in-progress = قيد المعالجة
queue-to-approve = بانتظار الموافقة
queue-pending = قيد الانتظار
queue-resolved = تم الحل

## Ready answers. The name is for the agent, the text for the customer

template-greeting = ترحيب
    .text =
        مرحبًا { $customer }،

        شكرًا لتواصلكم معنا. اسمي { $agent }، وأعمل الآن على طلبكم. إذا كانت لديكم أي إضافة، يُرجى الرد على هذه الرسالة.

template-ask-screenshot = طلب لقطة شاشة
    .text =
        مرحبًا { $customer }،

        حتى نتمكن من مساعدتكم، يُرجى إرسال لقطة شاشة للرسالة التي تظهر لكم، على أن تشمل الشاشة كاملة مع التاريخ والوقت.

        سنتابع طلبكم فور وصول ردكم.

        { $agent }

template-ask-serial = طلب الرقم التسلسلي ورقم المعاملة
    .text =
        مرحبًا { $customer }،

        للتحقق من طلبكم نحتاج إلى ما يلي:

        - الرقم التسلسلي للبطاقة
        - رقم المعاملة

        يُرجى إرسالهما ردًا على هذه الرسالة.

        { $agent }

# The agent writes the serial of the card in place of the dots.
template-complaint-raised = رفع الشكوى إلى الشريك
    .text =
        مرحبًا { $customer }،

        نود إعلامكم بأننا رفعنا شكواكم إلى شريكنا، وسنعود إليكم قريبًا فور وصول المستجدات منه.

        الرقم التسلسلي للبطاقة: …

        { $agent }

template-no-answer = مكالمة بلا رد
    .text =
        مرحبًا { $customer }،

        اتصلنا بكم بشأن طلبكم، وتعذّر الوصول إليكم. يُرجى إعلامنا بالوقت المناسب للاتصال بكم، أو الرد على هذه الرسالة.

        { $agent }

template-solved = إبلاغ بالحل
    .text =
        مرحبًا { $customer }،

        يسعدنا إبلاغكم بحل طلبكم. إذا بقي أي خلل، يُرجى الرد على هذه الرسالة وسنتابعه من جديد.

        شكرًا لصبركم.

        { $agent }
