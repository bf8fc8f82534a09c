### The words of the OneCard desk in Urdu: names that agents read. Customers of this desk are answered in
### Arabic and English.

desk-name = OneCard

## Statuses of a ticket (masculine, for ٹکٹ)

status-new = نیا
status-in-progress = زیرِ کارروائی
status-pending = زیرِ التوا
status-resolved = حل شدہ

## What moves a ticket, as written on the arrows of the flowchart

move-create = ٹکٹ کا آغاز
move-receive = کسٹمر کا نیا پیغام
move-reply = جواب
move-ask-pending = التوا کی درخواست
move-decline-pending = درخواست کی نامنظوری
move-end-pending = کام کی بحالی
move-resolve = ٹکٹ کا حل

## What customers complain of

kind-used-code = استعمال شدہ کوڈ
kind-invalid-code = غیر درست کوڈ
kind-inactive-or-expired = غیر فعال یا زائد المیعاد واؤچر
kind-product-details = پروڈکٹ کی تفصیلات
kind-contact-details = پارٹنر سے رابطے کی تفصیلات
kind-refund = رقم کی واپسی
kind-integration = انٹیگریشن کا مسئلہ

## Why a ticket is resolved at first handling

reason-inquiry = استفسار
    .hint = کسٹمر نے کچھ پوچھا، واضح طور پر یا غیر واضح، اور جواب مل گیا۔
reason-out-of-stock = اسٹاک ختم
    .hint = کسٹمر نے ایسی پروڈکٹ کی شکایت کی جس کا اسٹاک ختم ہو چکا ہے۔
reason-dropped-chat = منقطع چیٹ
    .hint = چیٹ مکمل ہونے سے پہلے منقطع ہو گئی۔
reason-solved-on-the-spot = فوری حل
    .hint = شکایت پہلی ہی کارروائی میں حل ہو گئی۔
reason-waiting-for-customer = کسٹمر کے جواب کا انتظار
    .hint = اسکرین شاٹ مانگا گیا، کال کا جواب نہیں ملا، یا ایسی ہی کوئی صورت۔ کسٹمر کا اگلا پیغام ٹکٹ کو دوبارہ کھول دیتا ہے۔

## Roles

role-agent = ایجنٹ
role-senior = سینئر ایجنٹ
role-leader = ٹیم لیڈر
role-supervisor = سپروائزر
role-support-manager = سپورٹ مینیجر
role-quality-officer = کوالٹی آفیسر
role-administrator = منتظم

## Channels

channel-mail = ای میل
channel-chat = چیٹ
channel-call = کال
channel-whatsapp = WhatsApp
channel-facebook = Facebook
channel-twitter = Twitter
channel-instagram = Instagram
channel-portal = کسٹمر پورٹل

## Brands that customers dial

brand-bitaqaty = Bitaqaty
brand-onecard = OneCard

## Reasons for a break

break-prayer = نماز
break-lunch = دوپہر کا کھانا
break-training = تربیت
break-trouble = تکنیکی خرابی

## How a live chat or call ended

outcome-solved = حل شدہ
outcome-ticket = ٹکٹ بنا دیا گیا
outcome-dropped = منقطع
outcome-no-answer = جواب نہیں ملا

## Calendars and targets

calendar-always = چوبیس گھنٹے
target-first-reply = پہلا جواب
target-next-reply = اگلا جواب
target-pending-decision = التوا پر فیصلہ
target-pending-term = التوا کی مدت

## Queues

queue-new-and-replies = نئے ٹکٹ اور جوابات
queue-mine = میرے ٹکٹ
queue-unassigned = غیر تفویض شدہ
queue-in-progress = زیرِ کارروائی
queue-to-approve = منظوری کے منتظر
queue-pending = زیرِ التوا
queue-resolved = حل شدہ

## Ready answers: their names, for the agent

template-greeting = خیر مقدم
template-ask-screenshot = اسکرین شاٹ کی درخواست
template-ask-serial = سیریل نمبر اور ٹرانزیکشن نمبر کی درخواست
template-complaint-raised = پارٹنر کے سامنے شکایت
template-no-answer = بے جواب کال
template-solved = حل کی اطلاع
