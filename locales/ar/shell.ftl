### إطار البرنامج: الأقسام والاتصال والمفاتيح والإشعارات والمظاهر.

## The frame

brand-wordmark = كرسي
shell-places = الأقسام
nav-workbench = طاولة العمل
nav-live = مكتب المحادثات
nav-outbox = صندوق الصادر
shell-language = اللغة
shell-sign-out = تسجيل الخروج
shell-try-again = إعادة المحاولة
shell-cancel = إلغاء
shell-close = إغلاق

## Themes

shell-theme = المظهر: { $theme }
theme-system = حسب النظام
theme-light = فاتح
theme-dark = داكن

## The line to the server

line-idle = لم يُسجَّل الدخول
line-connecting = جارٍ الاتصال
line-filling = جارٍ التحميل: { $done } من { $total }
line-online = متصل
line-offline = غير متصل
line-shut = لم يقبل الخادم الاتصال
line-retry = محاولة بعد { $seconds } ث
line-retry-minutes = محاولة بعد { $minutes } د
line-locks = يُرجى توصيل هذا الجهاز بالشبكة قبل { DATETIME($locks_at, dateStyle: "medium", timeStyle: "short") }، وإلا فسيُقفل.
line-waiting =
    { $count ->
        [zero] لا تغييرات بانتظار الإرسال
        [one] تغيير واحد بانتظار الإرسال
        [two] تغييران بانتظار الإرسال
        [few] { $count } تغييرات بانتظار الإرسال
        [many] { $count } تغييرًا بانتظار الإرسال
       *[other] { $count } تغيير بانتظار الإرسال
    }
line-refused =
    { $count ->
        [zero] لا تغييرات غير مقبولة
        [one] تغيير واحد غير مقبول
        [two] تغييران غير مقبولين
        [few] { $count } تغييرات غير مقبولة
        [many] { $count } تغييرًا غير مقبول
       *[other] { $count } تغيير غير مقبول
    }

## Keys

key-here = مفاتيح هذا الموضع
key-all = كل المفاتيح
key-move = تنقّل
key-ends = الأولى والأخيرة
key-page = صفحة لأعلى أو لأسفل
key-open = دخول التذكرة
key-queue = اختيار الطابور برقمه
key-side = العميل وعدّادات الوقت
key-pending = طلب الانتظار أو البت فيه
key-leave-field = مغادرة الحقل
key-language = اللغة التالية
key-theme = فاتح أو داكن
key-place-everywhere = في كل مكان
key-place-list = في القائمة
key-place-ticket = في التذكرة
key-place-composer = أثناء الكتابة
key-place-livedesk = في مكتب المحادثات
key-place-script = في النص الإرشادي
key-place-ledger = في سجل المقاعد
key-place-outbox = في صندوق الصادر
key-place-search = في البحث
key-place-reports = في التقارير
key-place-procedure = في إجراء العمل

## Toasts

toast-undo = تراجع
toast-close = إخفاء

## Words that React Aria's parts say to those who listen

aria-dismiss = إغلاق
aria-menu-long-press = لفتح القائمة: ضغطة مطوّلة، أو مفتاح ⁨Alt⁩ مع السهم السفلي

## The reference beside a ticket

reference-title = المرجع
reference-close = إغلاق المرجع
reference-find = البحث في المتاجر والأرقام والعناوين
reference-none = لا شيء بهذا الاسم هنا. يُرجى تجربة كلمة أخرى.
reference-open = فتح
reference-addresses = الأرقام والعناوين
reference-stores = المتاجر
reference-stopped = الخدمات المتوقفة
reference-kind-store = متجر
reference-kind-stopped = خدمة متوقفة
reference-kind-web = صفحة ويب
reference-kind-mail = بريد إلكتروني
reference-kind-phone = خط ساخن
reference-kind-whatsapp = رقم واتساب
reference-of-brand = { $brand }: { $kind }

## A day, by its parts

day-field-day = اليوم
day-field-month = الشهر
day-field-year = السنة
