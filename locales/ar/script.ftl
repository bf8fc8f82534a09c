### النصوص الإرشادية: ما يُقال وما يُسأل خطوة بخطوة، والتحقق من العميل.

## Beginning

run-scripts = النصوص الإرشادية
run-start = بدء نص إرشادي
run-none = لا نصوص إرشادية لهذه التذكرة
run-none-hint = لا يوجد في مكتب الدعم نص إرشادي لنوعها أو قناتها.
run-past = نصوص إرشادية سابقة
run-given-up = لم يكتمل
run-by = { $name }، { $when }
run-ended = انتهى النص الإرشادي

## The path

run-path = المسار كله
run-step-of = الخطوة { $at } من { $of }
run-now = الآن
run-was-said = قيل للعميل
run-locked = مقفلة
run-back = رجوع
run-stop = إيقاف النص الإرشادي
run-close = إغلاق النصوص الإرشادية

## A step

run-say-in = يُقال باللغة { $language }
run-in-language = باللغة { $language }
run-other-language = لغة أخرى
run-input-text = ما يقوله العميل
run-input-email = البريد الإلكتروني
run-input-phone = رقم الهاتف
run-input-code = الرمز
run-input-country = البلد
run-choose-country = اختيار بلد
run-asks-server = يتحقق الخادم من عدم وجوده لدى عميل آخر
run-call-number = الرقم المطلوب
run-no-number = لا رقم مسجل
run-call = الاتصال
run-call-waits = كل مقاعد المكالمات مشغولة. تنتظر المكالمة دورها، ويصلك إشعار عند إمكان إجرائها.
run-call-in-line = مكالمة مطلوبة، ترتيبها { $place } في طابور الانتظار. يصلك إشعار عند إمكان إجرائها.
run-call-in-line-theirs = مكالمة طلبها { $name }، ترتيبها { $place } في طابور الانتظار
run-call-offered = يمكن إجراء المكالمة الآن. للقبول ⁨Alt A⁩.
run-call-offered-theirs = المكالمة معروضة على موظف آخر
run-call-active = المكالمة جارية معك
run-call-active-theirs = المكالمة جارية مع { $name }
run-call-wrap-up = انتهت المكالمة. يُرجى اختيار نتيجتها في مكتب المحادثات.
run-call-withdraw = سحب المكالمة
run-call-withdraw-hint = الإجابة عن الخطوة تسحب المكالمة أيضًا.
run-call-open = فتح المكالمة
run-assign-to = من تُسند إليه التذكرة
run-nobody-fit = لا أحد في هذا المكتب يمكن إسنادها إليه
run-nobody-there = لا أحد ممن يمكن إسنادها إليهم موجود الآن. يُرجى الرجوع إلى المشرف أو الانتظار حتى يحضر أحدهم.
run-person-absent = { $person } ({ $absence })
run-now-is = الحالي
run-will-be = الجديد
run-noted = يُحفظ في ملاحظة على التذكرة
run-says-reply = ردك على العميل
run-says-party-note = ملاحظة لقائد الفريق على تذكرة الطلب
run-says-mail = الرسالة إلى البريد الإلكتروني المسجل
run-says-ticket = رسالة التذكرة الجديدة
run-writes-note = الملاحظة على التذكرة
run-choose = اختيار بالرقم
run-go-on = متابعة
run-finish = إنهاء

## Verification

run-question-of = السؤال { $at } من { $of }
run-optional = فقط إن انطبق
run-customer-says = ما يقوله العميل
run-check = فحص
run-right = صحيحة
run-wrong = خاطئة
run-skip = تخطّي
run-skipped = تم تخطّيه
run-asking = يُطرح الآن
run-not-asked = لم يُطرح
run-match = مطابقة
run-no-match = غير مطابقة
run-judge-hint = تُقارن إجابة العميل بما هو معروض، ثم يُحكم عليها.
run-blind-hint = الإجابة المحفوظة لا تظهر لك. تُراعى فروق الإملاء وأشكال الأرقام والتقاويم.
run-tries-left =
    { $count ->
        [zero] لا محاولات
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $count } محاولات
        [many] { $count } محاولة
       *[other] { $count } محاولة
    }
run-missed =
    { $count ->
        [zero] غير مطابقة، لا محاولات متبقية
        [one] غير مطابقة، محاولة واحدة متبقية
        [two] غير مطابقة، محاولتان متبقيتان
        [few] غير مطابقة، { $count } محاولات متبقية
        [many] غير مطابقة، { $count } محاولة متبقية
       *[other] غير مطابقة، { $count } محاولة متبقية
    }
run-count-right =
    { $count ->
        [zero] لا إجابات صحيحة
        [one] إجابة صحيحة واحدة
        [two] إجابتان صحيحتان
        [few] { $count } إجابات صحيحة
        [many] { $count } إجابة صحيحة
       *[other] { $count } إجابة صحيحة
    }
run-count-wrong =
    { $count ->
        [zero] لا إجابات خاطئة
        [one] إجابة خاطئة واحدة
        [two] إجابتان خاطئتان
        [few] { $count } إجابات خاطئة
        [many] { $count } إجابة خاطئة
       *[other] { $count } إجابة خاطئة
    }
run-more =
    { $count ->
        [zero] لا تلزم إجابات أخرى للنجاح
        [one] تلزم إجابة صحيحة واحدة أخرى للنجاح
        [two] تلزم إجابتان صحيحتان أخريان للنجاح
        [few] تلزم { $count } إجابات صحيحة أخرى للنجاح
        [many] تلزم { $count } إجابة صحيحة أخرى للنجاح
       *[other] تلزم { $count } إجابة صحيحة أخرى للنجاح
    }
run-ask-more =
    { $count ->
        [zero] لا أسئلة أخرى
        [one] يتبقى سؤال واحد
        [two] يتبقى سؤالان
        [few] تتبقى { $count } أسئلة
        [many] يتبقى { $count } سؤالًا
       *[other] يتبقى { $count } سؤال
    }
run-cell = { $name }: { $state }
run-passed = نجح التحقق
run-passed-hint = أصبح كل ما كان مقفلًا متاحًا في هذه المحادثة المباشرة.
run-failed = لم ينجح التحقق
run-failed-hint = يبقى ما هو مقفل على حاله في هذه المحادثة المباشرة.
run-hidden = مخفي أثناء التحقق
