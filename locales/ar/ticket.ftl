### تذكرة واحدة: المحادثة والكتابة وعدّادات الوقت والإجراءات.

## A ticket

ticket-new = تذكرة جديدة
ticket-none = لا تذكرة معروضة
ticket-none-hint = يمكن اختيار تذكرة من القائمة، أو الضغط على ⁨J⁩ لعرض الأقرب استحقاقًا.
ticket-not-numbered = لم تُرقَّم بعد
ticket-unsent = لم يُرسل بعد
ticket-opened = فُتحت { $when }
ticket-has-draft = مسودة
ticket-back = رجوع إلى القائمة
ticket-me = أنا

## Assigning

ticket-assign = إسناد
ticket-assign-to = إسناد إلى
ticket-assigned-to-me = لديّ
ticket-unassign = إلغاء الإسناد
ticket-toast-assigned = أُسندت التذكرة إلى { $name }
ticket-toast-assigned-to-me = أُسندت التذكرة إليك
ticket-toast-unassigned = أُلغي إسناد التذكرة

## Resolving

ticket-resolve = حل التذكرة
ticket-resolve-why = بأي سبب تُحل التذكرة؟
ticket-toast-resolved = تم حل التذكرة: { $reason }

## Staying pending

pending-ask = طلب الانتظار
pending-ask-why = ماذا تنتظر التذكرة؟
pending-ask-hint = يظهر طلبك فورًا لمن يتخذ القرار.
pending-ask-send = طلب الموافقة
pending-ask-longer = طلب مدة أطول
pending-asked = بانتظار الموافقة
pending-approved = قيد الانتظار بموافقة
pending-over = انتهت المدة الموافَق عليها
pending-title = قيد الانتظار
pending-asked-by = طلب مقدَّم من { $name }، { $when }
pending-until = حتى { $when }
pending-approve = الموافقة
pending-approve-term = مدة البقاء قيد الانتظار
pending-term =
    { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
pending-decline = رفض
pending-decline-why = ما الذي ينبغي فعله بدلًا من ذلك؟
pending-end = متابعة العمل على التذكرة
pending-toast-asked = طُلبت الموافقة
pending-toast-approved = تمت الموافقة
pending-toast-declined = رُفض الطلب
pending-toast-ended = لم تعد التذكرة قيد الانتظار
ticket-event-pending-asked = طلب مقدَّم من { $name } لإبقاء التذكرة قيد الانتظار: { $reason }
ticket-event-pending-approved = موافقة من { $name } حتى { $until }
ticket-event-pending-declined = رفض من { $name }: { $reason }
ticket-event-pending-ended = لم تعد قيد الانتظار
ticket-event-pending-approved-for = موافقة من { $name } نيابةً عن { $of } حتى { $until }
ticket-event-pending-declined-for = رفض من { $name } نيابةً عن { $of }: { $reason }
pending-approved-by = موافقة من { $name }
pending-approved-for = موافقة من { $name } نيابةً عن { $of }
pending-instead-of = القرار لديك نيابةً عن { $of } حتى { $when }
pending-instead-over = لم يعد القرار لديك نيابةً عن { $of }

## Deciding while somebody is away

delegation-title = القرار عند الغياب
delegation-name = تسمية نائب
delegation-who = من ينوب عنك في القرار
delegation-from = من
delegation-from-time = من الساعة
delegation-until = حتى
delegation-until-time = حتى الساعة
delegation-now = الآن
delegation-send = تسمية النائب
delegation-hint = للنائب البت في طلبات الموافقة، ويُذكر مع كل قرار أنه نيابةً عنك. ويبقى القرار متاحًا لك.
delegation-nobody = لا أحد في مكتب الدعم هذا يمكنه أن ينوب عنك.
delegation-end = إنهاء النيابة
delegation-running = القرار نيابةً عن { $of }: { $to }، حتى { $when }
delegation-running-me = القرار لديك نيابةً عن { $of } حتى { $when }
delegation-running-mine = القرار نيابةً عنك: { $to }، حتى { $when }
delegation-coming = القرار نيابةً عن { $of }: { $to }، من { $from } حتى { $when }
delegation-earlier = سابقًا
delegation-over = { $to } نيابةً عن { $of }، حتى { $when }
delegation-ended = { $to } نيابةً عن { $of }، إنهاء { $when } من { $by }
delegation-toast-given = القرار نيابةً عنك: { $name }
delegation-toast-ended = أُنهيت النيابة

## Conversation

ticket-conversation = المحادثة
day-today = اليوم، { $date }
day-yesterday = أمس، { $date }
ticket-inside-only = داخلية فقط
ticket-by-program = البرنامج
ticket-event-created = فتح التذكرة من { $name }

# Variables:
#   $name - the agent's name
ticket-event-customer-chosen = اختيار العميل من { $name }

# Variables:
#   $name - the agent's name
ticket-event-opened = تذكرة جديدة إلى البريد المسجل، من { $name }

ticket-event-assigned = إسناد من { $name } إلى { $to }
ticket-event-taken = إسناد ذاتي من { $name }
ticket-event-unassigned = إلغاء الإسناد من { $name }
ticket-event-resolved = تم الحل من { $name }: { $reason }
ticket-event-reopened = أُعيد فتح التذكرة لورود رسالة من العميل

## Composer

ticket-answer = الرد
ticket-answer-kind = نوع الرد
ticket-reply = رد
ticket-note = ملاحظة
ticket-your-reply = ردك على العميل
ticket-your-note = ملاحظتك الداخلية
ticket-reply-placeholder = الكتابة إلى العميل
ticket-note-placeholder = الكتابة إلى الزملاء
ticket-note-hint = لا تظهر للعميل أبدًا
ticket-templates = القوالب
ticket-draft-kept = حُفظت المسودة { $time }
ticket-send = إرسال
ticket-keep-note = حفظ الملاحظة

## Attachments

ticket-attach = إضافة مرفقات
ticket-files = المرفقات
ticket-files-waiting = مرفقات هذه الرسالة
ticket-files-drop = يُرجى الإفلات هنا لإرفاق الملفات
ticket-file-remove = إزالة { $name }
ticket-file-reading = تجري إضافة { $name }
ticket-file-save = حفظ
ticket-file-save-name = حفظ { $name }
ticket-file-show = حفظ وعرض في المجلد
ticket-file-saved = مكان الحفظ: { $place }
ticket-file-kb = { $size } كيلوبايت
ticket-file-mb = { $size } ميغابايت

## Beside the conversation

ticket-about = عن هذه التذكرة
ticket-open-side = العميل وعدّادات الوقت
ticket-close-side = إغلاق
ticket-customer = العميل
ticket-phone = الهاتف
ticket-email = البريد الإلكتروني
ticket-language = اللغة
ticket-no-address = لا هاتف ولا بريد إلكتروني معروف
ticket-brand = العلامة التجارية
ticket-store = المتجر
ticket-currency = العملة
ticket-account = الحساب
ticket-avatar = الصورة الرمزية
ticket-country = البلد
ticket-from = عنوان المراسلة
ticket-not-known = غير معروف
customer-unknown = لا حساب معروف لهذا العميل
customer-unknown-hint = يُرجى البحث عن حساب العميل أو تعبئة المعروف عنه.
customer-not-here = هذا العميل ليس على هذا الجهاز بعد
customer-not-here-hint = يُرجى انتظار انتهاء المزامنة أو اختيار عميل آخر.
customer-unsure = يستخدم أكثر من عميل وسيلة التواصل هذه
customer-unsure-hint = يُرجى سؤال العميل عن اسمه ثم اختياره. لا يُتخذ إجراء على أي حساب قبل ذلك.
customer-find = البحث عن الحساب
customer-choose = اختيار العميل
customer-search = الاسم أو البريد أو الهاتف
customer-none-found = لا عميل مطابق على هذا الجهاز
customer-describe = تعبئة بيانات الحساب
customer-save = حفظ بيانات الحساب
customer-no-store = لا متجر لهذا البلد
customer-create = إنشاء عميل جديد
ticket-earlier = تذاكر سابقة

## Clocks and their working

clock-title = عدّادات الوقت
clock-none = لا عدّاد وقت لهذه التذكرة
clock-paused = متوقف مؤقتًا
clock-met = ضمن المهلة
clock-missed = بعد المهلة
clock-counted = المحتسب
clock-paused-time = متوقف
clock-closed-time = خارج الدوام
clock-left = المتبقي
clock-sum = احتُسب { $counted } من { $limit }
clock-sum-paused = احتُسب { $counted } من { $limit }، وتوقف { $paused }
clock-sum-closed = احتُسب { $counted } من { $limit }، وخارج الدوام { $closed }
clock-sum-paused-closed = احتُسب { $counted } من { $limit }، وتوقف { $paused }، وخارج الدوام { $closed }
clock-calendar = { $calendar }، الإصدار { $revision }

clock-calendar-since = { $calendar }، الإصدار { $revision }، كما يسري منذ { $since }
clock-closed-day = مغلق
clock-rest-day = { $name }: { $day }
clock-rest-days = { $name }: من { $from } إلى { $to }
day-also = { $day } ({ $also })

## A new ticket

ticket-find-customer = بحث عن عميل
ticket-find-placeholder = الاسم أو الهاتف أو البريد الإلكتروني
ticket-no-customer = لا عميل مطابق
ticket-new-customer = عميل جديد
ticket-other-customer = عميل آخر
ticket-customer-name = اسم العميل
ticket-channel = القناة
ticket-kind = النوع
ticket-kind-none = ليست شكوى
ticket-subject = الموضوع
ticket-they-said = ما قاله العميل
ticket-create = إنشاء التذكرة

ticket-here = مفتوحة أيضًا لدى
ticket-here-writing = تجري كتابة رد
ticket-newer-reply = وصل رد من { $name } أثناء كتابتك. يُرجى قراءته قبل إرسال ردك.
ticket-newer-read = تمت القراءة
ticket-held = نصوص لم تُقبل
ticket-held-reply = لم يُرسل ردك
ticket-held-note = لم تُحفظ ملاحظتك
ticket-held-send = إرسال الرد مع ذلك
ticket-held-edit = إعادة النص إلى المسودة

## Masked values

mask-masked = مخفي جزئيًا
mask-reveal = كشف
mask-hide = إخفاء
mask-copy = نسخ
mask-copied = تم النسخ
mask-reveals = القيم المكشوفة
mask-by = { $name }
mask-by-call = { $name }، لإجراء مكالمة
mask-by-words = { $name }، في رد أو ملاحظة
