### كلمات المكتب بالعربية. ما قبل علامة المساواة مذكور في desk.toml، وما بعدها يقرؤه الناس.
###
### $customer: اسم العميل.
### $ticket: رقم التذكرة.
### $agent: اسم الكاتب.

desk-name = @NAME@

## حالات التذكرة وما ينقلها من حالة إلى أخرى

status-new = جديدة
status-in-progress = قيد المعالجة
status-resolved = تم الحل
move-create = إنشاء التذكرة
move-receive = رسالة جديدة من العميل
move-reply = رد
move-resolve = حل التذكرة

## أسباب الحل

reason-answered = تمت الإجابة
    .hint = حصل العميل على ما سأل عنه.

## الأدوار والقنوات والتقويمات والمهل

role-agent = موظف الدعم
role-supervisor = المشرف
channel-mail = البريد الإلكتروني
calendar-office = ساعات العمل
target-first-reply = الرد الأول
target-next-reply = الرد التالي

## الطوابير

queue-to-answer = بانتظار الرد
queue-mine = تذاكري
queue-in-progress = قيد المعالجة
queue-resolved = المحلولة

## الردود الجاهزة: يُرسل .text إلى العملاء

template-received = وصلتنا رسالتكم
    .text =
        مرحبًا { $customer }،

        شكرًا لرسالتكم. رقم تذكرتها { $ticket }. سنرد عليكم قريبًا.

        { $agent }

## نص إرشادي: شكوى

script-complaint = شكوى
script-complaint-what = ما الذي حدث
    .text = يؤسفني ذلك. ما الذي حدث من فضلكم؟
script-complaint-known = هل الإجابة معروفة؟
    .hint = ابحث أولًا في الردود الجاهزة.
script-complaint-known-yes = نعم
script-complaint-known-no = لا
script-complaint-tell = إبلاغ الإجابة
    .text = شكرًا لكم. هذا ما يمكنكم فعله.
script-complaint-promise = الوعد بالإجابة
    .text = شكرًا لكم. سنتحقق من الأمر ونكتب إليكم.
script-complaint-answered = تمت الإجابة
script-complaint-to-do = الإجابة مستحقة للعميل
