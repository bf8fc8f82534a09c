### كلمات مكتب Faragostar: الأسماء التي يقرؤها موظفو الدعم. يُجاب عملاء هذا المكتب بالفارسية والإنجليزية.

desk-name = Faragostar

## حالات التذكرة

status-new = جديدة
status-in-progress = قيد المعالجة
status-closed = مغلقة

## ما ينقل التذكرة، كما يُكتب على أسهم المخطط الانسيابي

move-create = إنشاء تذكرة
move-receive = رسالة جديدة من العميل
move-reply = رد
move-assign = إسناد
move-resolve = إغلاق التذكرة

## أسباب إغلاق التذكرة

reason-solved = حُلّت المشكلة
    .hint = أُصلح ما أبلغ عنه العميل.
reason-explained = قُدّم الشرح
    .hint = لم يكن هناك ما يحتاج إلى إصلاح، وحصل العميل على إجابته.

## الأدوار والقنوات والتقاويم

role-agent = موظف الدعم
role-quality-officer = مسؤول الجودة
role-quality-head = مدير الجودة
channel-portal = بوابة العملاء
channel-mail = البريد الإلكتروني
calendar-office = ساعات العمل
calendar-always = على مدار الساعة
target-first-reply = الرد الأول
target-next-reply = الرد التالي
target-closing = الإغلاق

## العطلات

holiday-nowruz = النوروز
holiday-republic-day = يوم الجمهورية الإسلامية
holiday-nature-day = يوم الطبيعة
holiday-khomeini = رحيل الإمام الخميني
holiday-khordad-uprising = انتفاضة خرداد
holiday-revolution = انتصار الثورة
holiday-oil = تأميم النفط
holiday-year-end = آخر يوم في السنة
holiday-tasua = تاسوعاء
holiday-ashura = عاشوراء
holiday-arbaeen = يوم الأربعين
holiday-prophets-passing = رحيل الرسول
holiday-imam-reza = استشهاد الإمام الرضا
holiday-imam-askari = استشهاد الإمام الحسن العسكري
holiday-prophets-birth = المولد النبوي
holiday-fatima = استشهاد السيدة فاطمة
holiday-imam-ali-birth = ولادة الإمام علي
holiday-mabath = المبعث النبوي
holiday-mid-shaban = النصف من شعبان
holiday-imam-ali = استشهاد الإمام علي
holiday-fitr = عيد الفطر
holiday-imam-sadiq = استشهاد الإمام الصادق
holiday-adha = عيد الأضحى
holiday-ghadir = عيد الغدير

## الطوابير

queue-to-answer = بانتظار الرد
queue-cause-missing = بلا سبب مسجّل
queue-delivered = لدى مسؤول الجودة
queue-mine = تذاكري
queue-unassigned = غير مُسندة
queue-in-progress = قيد المعالجة
queue-closed = مغلقة

## الردود الجاهزة

template-solved = إبلاغ بالحل

## أسباب التأخر

ladder-missed-first-reply = فات موعد الرد الأول
ladder-missed-first-reply-deliver = إحالة إلى مسؤول الجودة
ladder-missed-next-reply = فات موعد الرد التالي
ladder-missed-next-reply-deliver = إحالة إلى مسؤول الجودة
ladder-missed-closing = فات موعد الإغلاق
ladder-missed-closing-deliver = إحالة إلى مسؤول الجودة
cause-nobody-there = لم يكن أحد حاضرًا
cause-too-many-tickets = كثرة التذاكر
cause-overlooked = لم يُنتبه إليها
cause-waited-for-others = انتظار قسم آخر
cause-hard-to-solve = صعوبة الحل
cause-something-else = سبب آخر

## ما يُسأل عنه العميل عند إغلاق التذكرة

role-senior-manager = مدير أول
survey-question-satisfied = الرضا
survey-question-solved = حل المشكلة
survey-question-solved-yes = نعم
survey-question-solved-partly = جزئيًا
survey-question-solved-no = لا
survey-question-remarks = ملاحظات العميل
