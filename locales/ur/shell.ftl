### پروگرام کا فریم: حصے، کنکشن، کلیدیں، اطلاعات اور تھیم۔

## The frame

brand-wordmark = کرسی
shell-places = حصے
nav-workbench = ورک بینچ
nav-live = لائیو ڈیسک
nav-outbox = آؤٹ باکس
shell-language = زبان
shell-sign-out = سائن آؤٹ کریں
shell-try-again = دوبارہ کوشش کریں
shell-cancel = منسوخ کریں
shell-close = بند کریں

## Themes

shell-theme = تھیم: { $theme }
theme-system = سسٹم کے مطابق
theme-light = روشن
theme-dark = تاریک

## The line to the server

line-idle = سائن ان نہیں
line-connecting = کنکشن ہو رہا ہے
line-filling = لوڈ ہو رہا ہے: { $total } میں سے { $done }
line-online = آن لائن
line-offline = آف لائن
line-shut = سرور نے کنکشن قبول نہیں کیا
line-retry = { $seconds } سیکنڈ میں دوبارہ
line-retry-minutes = { $minutes } منٹ میں دوبارہ
line-locks = اس ڈیوائس کو { DATETIME($locks_at, dateStyle: "medium", timeStyle: "short") } سے پہلے نیٹ ورک سے منسلک کریں، ورنہ یہ مقفل ہو جائے گی۔
line-waiting =
    { $count ->
        [one] { $count } تبدیلی بھیجے جانے کی منتظر
       *[other] { $count } تبدیلیاں بھیجے جانے کی منتظر
    }
line-refused =
    { $count ->
        [one] { $count } تبدیلی مسترد شدہ
       *[other] { $count } تبدیلیاں مسترد شدہ
    }

## Keys

key-here = یہاں کی کلیدیں
key-all = تمام کلیدیں
key-move = آگے پیچھے
key-ends = پہلا، آخری
key-page = صفحہ اوپر، صفحہ نیچے
key-open = ٹکٹ میں جائیں
key-queue = نمبر سے قطار چنیں
key-side = کسٹمر اور ٹائمر
key-pending = التوا کی درخواست یا اس پر فیصلہ
key-leave-field = خانے سے نکلیں
key-language = اگلی زبان
key-theme = روشن یا تاریک
key-place-everywhere = ہر جگہ
key-place-list = فہرست میں
key-place-ticket = ٹکٹ پر
key-place-composer = لکھتے وقت
key-place-livedesk = لائیو ڈیسک پر
key-place-script = اسکرپٹ میں
key-place-ledger = نشستوں کے رجسٹر میں
key-place-outbox = آؤٹ باکس میں
key-place-search = تلاش میں
key-place-reports = رپورٹس میں
key-place-procedure = طریقہ کار میں

## Toasts

toast-undo = کالعدم کریں
toast-close = ہٹائیں

## Words that React Aria's parts say to those who listen

aria-dismiss = بند کریں
aria-menu-long-press = فہرست کھولنے کے لیے دیر تک دبائیں، یا ⁨Alt⁩ کے ساتھ نیچے والا تیر دبائیں

## The reference beside a ticket

reference-title = حوالہ
reference-close = حوالہ بند کریں
reference-find = اسٹورز، نمبروں اور پتوں میں تلاش کریں
reference-none = اس نام سے یہاں کچھ نہیں۔ کوئی اور لفظ آزمائیں۔
reference-open = کھولیں
reference-addresses = نمبر اور پتے
reference-stores = اسٹورز
reference-stopped = بند سروسز
reference-kind-store = اسٹور
reference-kind-stopped = بند سروس
reference-kind-web = ویب صفحہ
reference-kind-mail = ای میل پتہ
reference-kind-phone = ہاٹ لائن
reference-kind-whatsapp = واٹس ایپ نمبر
reference-of-brand = { $brand }: { $kind }

## A day, by its parts

day-field-day = دن
day-field-month = مہینہ
day-field-year = سال
