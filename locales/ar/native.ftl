### البرنامج خارج نافذته: منطقة الإشعارات وإشعارات سطح المكتب.

## منطقة الإشعارات

tray-open = فتح ⁨Kursi⁩
tray-break = بدء استراحة
tray-back = العودة إلى العمل
tray-quit = إنهاء ⁨Kursi⁩
tray-seat = { $channel }: المقعد { $slot }
tray-on-break = في استراحة: { $reason }
tray-waiting =
    { $count ->
        [zero] لا عملاء في الانتظار
        [one] عميل واحد في الانتظار
        [two] عميلان في الانتظار
        [few] { $count } عملاء في الانتظار
        [many] { $count } عميلًا في الانتظار
       *[other] { $count } عميل في الانتظار
    }

## الإشعارات: عنوان ونص

notice-no-number = تذكرة جديدة
notice-due = تستحق قريبًا: { $number }
    .body = في انتظار الرد حتى { DATETIME($due_at, timeStyle: "short") }: { $customer }.
notice-late = متأخرة: { $number }
    .body = كان الرد مستحقًا في { DATETIME($due_at, timeStyle: "short") }: { $customer }.
notice-step = الخطوة التالية: { $number }
    .body = { $ladder }، حتى { DATETIME($late_at, dateStyle: "medium", timeStyle: "short") }.
notice-step-late = خطوة متأخرة: { $number }
    .body = { $ladder }، وكان موعدها حتى { DATETIME($late_at, dateStyle: "medium", timeStyle: "short") }.
notice-many-due = تستحق قريبًا
    .body =
        { $count ->
            [zero] لا تذاكر من تذاكرك تستحق قريبًا.
            [one] تذكرة واحدة من تذاكرك تستحق قريبًا.
            [two] تذكرتان من تذاكرك تستحقان قريبًا.
            [few] { $count } تذاكر من تذاكرك تستحق قريبًا.
            [many] { $count } تذكرة من تذاكرك تستحق قريبًا.
           *[other] { $count } تذكرة من تذاكرك تستحق قريبًا.
        }
notice-offered = { $channel }: عميل في انتظارك
    .body = في الانتظار الآن: { $customer }. يُرجى القبول قبل عرض المحادثة على موظف آخر.
notice-call-ready = { $channel }: يمكن إجراء المكالمة الآن
    .body = المقعد متاح للاتصال بالعميل { $customer }. يُرجى القبول قبل انتقال الدور إلى المكالمة التالية.
notice-seat-lost = { $channel }: لم يعد المقعد معك
    .body = طال انقطاع الاتصال. يُرجى تولّي مقعد من جديد بعد عودته.
notice-locks-soon = سيُقفل هذا الجهاز قريبًا
    .body = لم يتصل بالخادم منذ مدة طويلة. يُرجى توصيله بالشبكة قبل { DATETIME($locks_at, dateStyle: "medium", timeStyle: "short") }.
