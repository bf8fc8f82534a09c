### The words of the OneCard desk in Arabic: names that agents read, and ready answers that customers read.
###
### Variables of the ready answers:
### $customer: the customer's name as it is written on the ticket.
### $agent: the name of the agent who answers.
### $about: what a complaint is about: the serials of the cards, or the number of the transaction.
### $details: everything that a request says, a line for each field.
### $party: the id of the party that is asked.
### $request: the number of the ticket on which a third party is asked.
### $before: the address or number that was registered before a change.
### $after: the address or number that is registered after it.
### $product: the product whose problem is escalated.
### $since: the day on which the third party was first asked.
### $day: the day on which the escalation is written.
### $to: the address to which it goes.
### $ticket: the number of the ticket.

desk-name = OneCard

## Statuses of a ticket (feminine, for تذكرة)

status-new = جديدة
status-in-progress = قيد المعالجة
status-pending = قيد الانتظار
status-open = مفتوحة
status-resolved = تم الحل

## What moves a ticket, as written on the arrows of the flowchart

move-create = إنشاء التذكرة
move-receive = رسالة جديدة من العميل
move-reply = رد
move-ask-pending = طلب إبقائها قيد الانتظار
move-decline-pending = رفض الطلب
move-end-pending = متابعة العمل
move-raise = مخاطبة جهة خارجية
move-hear = رد الجهة الخارجية
move-resolve = حل التذكرة

## What customers complain of

kind-used-code = رمز مستخدم
    .subject = بيانات الاستخدام مطلوبة: { $about }
    .request =
        مرحبًا،

        أبلغنا عميلنا عن رمز سبق استخدامه. يُرجى تزويدنا ببيانات استخدام ما يلي:

        { $details }

        مع الشكر.

        { $agent }
kind-invalid-code = رمز غير صالح
    .subject = الرمز الصحيح مطلوب: { $about }
    .request =
        مرحبًا،

        أبلغنا عميلنا عن رمز لا يُقبل. يُرجى تزويدنا برمز القسيمة الصحيح لما يلي:

        { $details }

        مع الشكر.

        { $agent }
kind-inactive-or-expired = قسيمة غير نشطة أو منتهية الصلاحية
    .subject = البديل مطلوب: { $about }
    .request =
        مرحبًا،

        أبلغنا عميلنا عن قسيمة غير نشطة أو منتهية الصلاحية. يُرجى تزويدنا ببديل عما يلي:

        { $details }

        مع الشكر.

        { $agent }
kind-product-details = تفاصيل المنتج
    .subject = تفاصيل البطاقة مطلوبة: { $about }
    .request =
        مرحبًا،

        يُرجى تزويدنا بتفاصيل البطاقة كاملة للمعاملة التالية:

        { $details }

        مع الشكر.

        { $agent }
kind-contact-details = بيانات التواصل مع الشريك
    .subject = بيانات التواصل مع الشريك مطلوبة: { $about }
    .request =
        مرحبًا،

        يُرجى تزويدنا ببيانات التواصل مع شريكنا للمعاملة التالية:

        { $details }

        مع الشكر.

        { $agent }
kind-refund = استرداد المبلغ
    .subject = طلب استرداد المبلغ: { $about }
    .request =
        مرحبًا،

        يُرجى رد مبلغ المعاملة التالية:

        { $details }

        مع الشكر.

        { $agent }
kind-integration = مشكلة في التكامل
    .subject = إتمام المعاملة أو رد مبلغها: { $about }
    .request =
        مرحبًا،

        لم يتسلم عميلنا ما اشتراه، مع أن المعاملة نجحت من جهة ⁨OneCard⁩ وخُصم المبلغ من رصيده. يُرجى إتمام المعاملة التالية أو رد مبلغها:

        { $details }

        مع الشكر.

        { $agent }

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
reason-solved-by-third-party = حل من الجهة الخارجية
    .hint = خوطبت جهة خارجية، وسُوّيت الشكوى.

## Who outside is asked, and what a request says. A hint is for the agent; a text goes to the customer

kind-be-a-reseller = الانضمام إلى معيدي البيع
    .subject = طلب انضمام إلى معيدي البيع: { $about }
    .request =
        مرحبًا،

        يرغب عميلنا في الانضمام إلى معيدي البيع. يُرجى الاطلاع على بياناته:

        { $details }

        مع الشكر.

        { $agent }
kind-seller-notice = إشعار بخصوص موزّع
    .subject = موزّع: { $about }
    .request =
        مرحبًا،

        تواصل معنا أحد الموزعين، ووُجّه إلى مدير حسابه:

        { $details }

        { $agent }
kind-account-review = مراجعة حساب مشبوه
    .subject = هل يمكن فتح هذا الحساب مرة أخرى؟ { $about }
    .request =
        مرحبًا،

        عُطّل هذا الحساب بوصفه مشبوهًا. هل يمكن فتحه مرة أخرى، وما المطلوب من العميل؟

        { $details }

        مع الشكر.

        { $agent }
party-brand-partner = شريك العلامة التجارية
party-internal-department = قسم داخلي
party-external-department = قسم خارجي
party-reseller-department = قسم معيدي البيع
party-distribution-team = فريق التوزيع
party-fraud-team = فريق مكافحة الاحتيال
field-cards = الأرقام التسلسلية للبطاقات
    .hint = رقم تسلسلي واحد في كل سطر.
    .told =
        مرحبًا { $customer }،

        { $party ->
            [brand-partner] شكواكم الآن لدى شريكنا، وسنكتب إليكم قريبًا، فور وصول المستجدات منه.
           *[other] شكواكم الآن لدى القسم المختص، وسنكتب إليكم قريبًا، فور وصول المستجدات منه.
        }

        الرقم التسلسلي للبطاقة: { $about }

        { $agent }
field-transaction = رقم المعاملة
    .hint = كما يظهر في نظام الإدارة.
    .told =
        مرحبًا { $customer }،

        { $party ->
            [brand-partner] شكواكم الآن لدى شريكنا، وسنكتب إليكم قريبًا، فور وصول المستجدات منه.
           *[other] شكواكم الآن لدى القسم المختص، وسنكتب إليكم قريبًا، فور وصول المستجدات منه.
        }

        رقم المعاملة: { $about }

        { $agent }
field-product = المنتج
    .hint = اسم المنتج، إن كان يساعد على إيجاد البطاقة.
field-amount = المبلغ
    .hint = المبلغ المخصوم، بالأرقام.
field-account = الحساب
    .hint = البريد الإلكتروني أو رقم الجوال المسجل.
    .told =
        مرحبًا { $customer }،

        أُرسل طلبكم بشأن الحساب { $about } للتحقق منه. سنعود إليكم فور وصول الرد.

        { $agent }
field-applicant = الاسم
    .hint = الاسم الكامل لمن يرغب في الانضمام إلى معيدي البيع.
    .told =
        مرحبًا { $customer }،

        أُرسل إلى قسم معيدي البيع طلب انضمام { $about }، وسيتواصل القسم معكم في حال قبول الطلب.

        { $agent }
field-email = البريد الإلكتروني
    .hint = البريد الذي يكتب إليه القسم.
field-phone = رقم الهاتف
    .hint = مع رمز البلد.
field-country = البلد
    .hint = كما يذكره العميل.
field-city = المدينة
    .hint = كما يذكرها العميل.
field-activity = النشاط
    .hint = طريقة البيع.
field-activity-online = عبر الإنترنت
field-activity-store = متجر
field-seller = البائع
    .hint = الاسم أو الرقم الذي يعرف به الفريق البائع.
    .told =
        مرحبًا { $customer }،

        يُرجى التواصل مباشرة مع مدير حسابكم بهذا الشأن. كما أشعرنا فريق التوزيع بخصوص { $about }.

        { $agent }
field-issue = المشكلة
    .hint = ما يطلبه البائع، باختصار.

## What is done while nobody answers

ladder-follow-up = متابعة مع العميل
    .text =
        مرحبًا { $customer }،

        لم ننسَ شكواكم. ما زلنا ننتظر الرد على طلبنا، وسنكتب إليكم فور وصوله.

        الشكوى تخص: { $about }

        { $agent }
ladder-reminder = تذكير الجهة الخارجية
    .text =
        مرحبًا،

        ما زلنا ننتظر ردكم على طلبنا بشأن ما يلي، وعميلنا ينتظر معنا. يُرجى إفادتنا بالمستجدات.

        { $details }

        مع الشكر.

        { $agent }
ladder-fifth-day = اليوم الخامس: الاتصال بالعميل

## A separate mail about a request that the partner has not answered

escalation =
    .subject = تصعيد { $product } - { $day }
    .text =
        مرحبًا،

        نرفق لكم طلبنا { $ticket } كما أرسلناه أول مرة. وهو ينتظر حلًا من جانبكم منذ { $since }، وينتظره عميلنا كذلك.

        الطلب يخص ما يلي:

        { $details }

        يُرجى التعامل معه على وجه السرعة، وإفادتنا بموعد حله.

        مع الشكر.

        { $agent }
    .note = أُرسل تصعيد المنتج { $product } إلى { $to } في { $day }: لا حل منذ { $since }. والرسالة الأولى مرفقة به.

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
target-ladder-follow-up = المتابعة التالية
target-ladder-reminder = التذكير التالي
target-ladder-fifth-day = مكالمة اليوم الخامس

## Queues

queue-new-and-replies = تذاكر جديدة وردود
queue-mine = تذاكري
queue-unassigned = غير مُسندة
queue-in-progress = قيد المعالجة
queue-complaints = الشكاوى
queue-partner-requests = طلبات الجهات الخارجية
queue-partner-answered = ردت الجهة الخارجية
queue-to-approve = بانتظار الموافقة
queue-pending = قيد الانتظار
queue-resolved = تم الحل

## What a verification asks. The name is for the agent, the text for the customer

question-full-name = الاسم الكامل
    .text = ما اسمكم الكامل كما هو مسجل في حسابكم؟
question-date-of-birth = تاريخ الميلاد
    .text = ما تاريخ ميلادكم؟
question-country-and-city = الدولة والمدينة
    .text = في أي دولة ومدينة تقيمون؟
question-preferred-language = اللغة المفضلة
    .text = ما اللغة التي اخترتموها لحسابكم؟
question-payment-methods = وسائل الدفع الأكثر استخدامًا
    .text = ما أكثر وسائل الدفع التي تستخدمونها؟
question-products = المنتجات الأكثر شراءً
    .text = ما أكثر المنتجات التي تشترونها؟
question-last-orders = آخر عمليات الشراء
    .text = ما آخر عمليات الشراء التي أجريتموها؟

## Accounts

store-bitaqaty-saudi = المتجر السعودي
store-bitaqaty-emirati = المتجر الإماراتي
store-bitaqaty-global = المتجر العالمي
store-onecard-saudi = المتجر السعودي
store-onecard-global = المتجر العالمي
account-active = نشط
account-not-active = غير نشط
account-closed-unused = مغلق: لم يُستخدم لأكثر من سنة
account-closed-by-customer = مغلق: أغلقه العميل
account-closed-wrong-codes = مغلق: رموز خاطئة
account-reported = مُبلَّغ عنه
account-suspicious = مشبوه
avatar-green = أخضر
avatar-yellow = أصفر
avatar-red = أحمر
service-reseller = الانضمام إلى معيدي البيع
stopped-reseller-egypt = خدمة الانضمام إلى معيدي البيع متوقفة في مصر حتى إشعار آخر.
handler-jariry = ⁨Jariry⁩

## What is masked, by its name

mask-mobile = رقم الجوال
mask-email = البريد الإلكتروني
mask-code = الرمز
mask-card = الرقم التسلسلي للبطاقة

## Addresses that customers are told of

address-merchant-team = فريق التجار
address-bitaqaty-business = ⁨Bitaqaty Business⁩ لمعيدي البيع الجدد
address-onecard-site = موقع ⁨OneCard⁩

## Scripts. A hint is for the agent; a text is what the customer is told

script-sign-in-code = عدم وصول رمز تسجيل الدخول
script-sign-in-code-account = حالة الحساب
    .hint = يُرجى فتح الحساب في نظام الإدارة. هذا النص الإرشادي للحسابات النشطة فقط.
script-sign-in-code-account-active = نشط
script-sign-in-code-account-not-active = غير نشط
script-sign-in-code-avatar = لون الصورة الرمزية
    .hint = يُرجى الاطلاع على لون الصورة الرمزية للحساب في نظام الإدارة.
script-sign-in-code-avatar-green = أخضر
script-sign-in-code-avatar-not-green = لون آخر
script-sign-in-code-call = الاتصال بالعميل
    .hint = يُرجى الاتصال برقم الجوال المسجل في الحساب.
script-sign-in-code-call-answered = أجاب العميل
script-sign-in-code-call-no-answer = لم يُجب العميل
script-sign-in-code-verify = التحقق من العميل
    .hint = تُطرح ستة أسئلة أو سبعة، والمطلوب خمس إجابات صحيحة على الأقل.
script-sign-in-code-verify-passed = تم التحقق
script-sign-in-code-verify-failed = تعذّر التحقق
script-sign-in-code-show = إظهار الرمز
    .hint = يُرجى الضغط على ⁨Show Verification Code⁩ في نظام الإدارة.
script-sign-in-code-give = إعطاء الرمز للعميل
    .hint = يُملى الرمز على العميل ثم يُكتب هنا، ويُحفظ في ملاحظة على التذكرة.
script-sign-in-code-given = حصل العميل على الرمز
script-sign-in-code-come-back = دعوة العميل إلى التواصل لاحقًا
    .text = نعتذر، لم نتمكن من التحقق من بياناتكم هذه المرة. يُرجى التواصل معنا مرة أخرى عند تذكّر بيانات حسابكم.
script-sign-in-code-not-verified = تعذّر التحقق من العميل
script-sign-in-code-not-reached = تعذّر الوصول إلى العميل
script-sign-in-code-other-case = هذا النص الإرشادي لا ينطبق على الحالة

script-closed-by-customer = حساب أغلقه العميل
script-closed-by-customer-account = السؤال عن الحساب
    .text = ما البريد الإلكتروني أو رقم الجوال المسجل في حسابكم؟
script-closed-by-customer-explain = توضيح سبب إغلاق الحساب
    .text = أُغلق حسابكم بسبب الضغط على زر «إغلاق الحساب» داخل التطبيق بدلًا من زر «تسجيل الخروج».
script-closed-by-customer-call = الاتصال بالعميل
    .hint = يُرجى الاتصال برقم الجوال المسجل في الحساب.
script-closed-by-customer-call-answered = أجاب العميل
script-closed-by-customer-call-no-answer = لم يُجب العميل
script-closed-by-customer-verify = التحقق من العميل
    .hint = تُطرح ستة أسئلة أو سبعة، والمطلوب خمس إجابات صحيحة على الأقل.
script-closed-by-customer-verify-passed = تم التحقق
script-closed-by-customer-verify-failed = تعذّر التحقق
script-closed-by-customer-inform = إبلاغ العميل بإرسال الطلب
    .text = شكرًا لكم، تحققنا من بياناتكم. سنرسل الآن طلب إعادة تنشيط حسابكم.
script-closed-by-customer-assign = إسناد التذكرة إلى قائد الفريق
    .hint = يُرجى إسناد التذكرة إلى قائد الفريق، وعدم إعادة تنشيط الحساب.
script-closed-by-customer-sent = أُرسل الطلب
script-closed-by-customer-come-back = دعوة العميل إلى التواصل لاحقًا
    .text = نعتذر، لم نتمكن من التحقق من بياناتكم هذه المرة. يُرجى التواصل معنا مرة أخرى عند تذكّر بيانات حسابكم.
script-closed-by-customer-not-verified = تعذّر التحقق من العميل
script-closed-by-customer-not-reached = تعذّر الوصول إلى العميل

script-deactivation = إلغاء تنشيط الحساب بطلب العميل
script-deactivation-account = السؤال عن الحساب
    .text = ما البريد الإلكتروني أو رقم الجوال المسجل في حسابكم؟
script-deactivation-why = السؤال عن السبب
    .text = ما سبب رغبتكم في إلغاء تنشيط حسابكم؟
script-deactivation-call = الاتصال بالعميل
    .hint = يُرجى الاتصال برقم الجوال المسجل في الحساب.
script-deactivation-call-answered = أجاب العميل
script-deactivation-call-no-answer = لم يُجب العميل
script-deactivation-verify = التحقق من العميل
    .hint = تُطرح ستة أسئلة أو سبعة، والمطلوب خمس إجابات صحيحة على الأقل.
script-deactivation-verify-passed = تم التحقق
script-deactivation-verify-failed = تعذّر التحقق
script-deactivation-inform = إبلاغ العميل بإرسال الطلب
    .text = شكرًا لكم، تحققنا من بياناتكم. سنرسل الآن طلب إلغاء تنشيط حسابكم.
script-deactivation-assign = إسناد التذكرة إلى ⁨Jariry⁩
    .hint = يُرجى إسناد التذكرة إلى ⁨Jariry⁩، وعدم إلغاء تنشيط الحساب.
script-deactivation-sent = أُرسل الطلب
script-deactivation-come-back = دعوة العميل إلى التواصل لاحقًا
    .text = نعتذر، لم نتمكن من التحقق من بياناتكم هذه المرة. يُرجى التواصل معنا مرة أخرى عند تذكّر بيانات حسابكم.
script-deactivation-not-verified = تعذّر التحقق من العميل
script-deactivation-not-reached = تعذّر الوصول إلى العميل

script-registration = المساعدة في التسجيل
script-registration-brand = العلامة التجارية
    .hint = يُسأل العميل عن العلامة التي لديه حساب فيها أو يرغب في فتح حساب فيها.
script-registration-brand-bitaqaty = ⁨Bitaqaty⁩
script-registration-brand-onecard = ⁨OneCard⁩
script-registration-country-bitaqaty = السؤال عن البلد
    .hint = التسجيل متاح لعملاء البلدان التابعة لأحد المتاجر فقط.
    .text = في أي بلد تقيمون؟
script-registration-country-bitaqaty-open = متاح
script-registration-country-bitaqaty-shut = غير متاح
script-registration-country-onecard = السؤال عن البلد
    .hint = التسجيل متاح لعملاء البلدان التابعة لأحد المتاجر فقط.
    .text = في أي بلد تقيمون؟
script-registration-country-onecard-open = متاح
script-registration-country-onecard-shut = غير متاح
script-registration-mobile = طلب رقم الجوال ورمز الرسالة النصية
    .text = يُرجى إدخال رقم جوالكم في صفحة التسجيل. سيصلكم رمز في رسالة نصية، ويُرجى إدخاله في الصفحة نفسها.
script-registration-sms = رمز الرسالة النصية
    .hint = يُرجى الانتظار حتى يُدخل العميل الرمز.
script-registration-sms-received = وصل
script-registration-sms-not-received = لم يصل
script-registration-email = طلب رمز البريد الإلكتروني
    .text = أُرسل رمز ثانٍ إلى بريدكم الإلكتروني. يُرجى إدخاله لإتمام التسجيل.
script-registration-mail = رمز البريد الإلكتروني
    .hint = يُرجى الانتظار حتى يُدخل العميل الرمز.
script-registration-mail-received = وصل
script-registration-mail-not-received = لم يصل
script-registration-registered = سُجّل العميل
script-registration-sms-missing = المتابعة: عدم وصول رمز الرسالة النصية
script-registration-mail-missing = المتابعة: عدم وصول رمز البريد الإلكتروني
script-registration-no-store = إبلاغ العميل بعدم إتاحة التسجيل
    .text = نعتذر، التسجيل غير متاح لبلدكم.
script-registration-not-available = غير متاح للبلد

script-merchant = التجار
script-merchant-who = تاجر جديد أم حالي
    .hint = يُسأل العميل هل لديه حساب تاجر.
script-merchant-who-new = جديد
script-merchant-who-existing = حالي
script-merchant-request = التوجيه إلى فريق التجار
    .text = يُرجى إرسال طلب الانضمام مباشرة إلى فريق التجار لدينا على ⁦merchantsupport@OneCard.net⁩، وسيتواصلون معكم في حال قبول الطلب.
script-merchant-directed = وُجّه التاجر الجديد
script-merchant-guide = توجيه مالك الحساب إلى فريق التجار
    .text = لا يمكننا الوصول إلى حسابات التجار من هنا. يُرجى التواصل مع فريق التجار لدينا في كل ما يخص حسابكم.
script-merchant-guided = وُجّه مالك الحساب

script-reseller = معيدو البيع الجدد
script-reseller-country = السؤال عن البلد
    .hint = الخدمة متوقفة في بعض البلدان.
    .text = في أي بلد تقيمون؟
script-reseller-country-open = متاحة
script-reseller-country-shut = متوقفة
script-reseller-brand = العلامة التجارية
    .hint = يُسأل العميل عن العلامة التي لديه حساب فيها أو يرغب في فتح حساب فيها.
script-reseller-brand-bitaqaty = ⁨Bitaqaty⁩
script-reseller-brand-onecard = ⁨OneCard⁩
script-reseller-way = طريقة تقديم الطلب
    .hint = يقدم العميل الطلب عبر الموقع، أو يُرسل الطلب من هنا.
script-reseller-way-website = عبر الموقع
script-reseller-way-request = نرسل الطلب
script-reseller-website = التوجيه إلى الموقع
    .text = يُرجى تقديم الطلب عبر موقعنا: ⁦https://bitaqatybusiness.com/#/pages/home⁩ وسيتواصل معكم فريق التوزيع في حال قبوله.
script-reseller-directed = وُجّه العميل إلى الموقع
script-reseller-details = السؤال عن البيانات
    .text = يُرجى تزويدنا بالاسم والبريد الإلكتروني ورقم الهاتف والبلد والمدينة، وهل البيع عبر الإنترنت أم في متجر.
script-reseller-request = إرسال الطلب إلى قسم معيدي البيع
    .hint = يُبلغ العميل في الخطوة نفسها بإرسال الطلب.
script-reseller-sent = أُرسل الطلب
script-reseller-refuse = إبلاغ العميل بتوقف الخدمة
    .text = نعتذر، خدمة الانضمام إلى معيدي البيع متوقفة في بلدكم حتى إشعار آخر.
script-reseller-refused = رُفض الطلب: الخدمة متوقفة

script-distributor = الموزعون الحاليون
script-distributor-what = موضوع الطلب
    .hint = كلمة المرور وتغيير البيانات وتسجيل الدخول ونحوها من شأن مدير الحساب.
script-distributor-what-product = استفسار عام، أو شكوى من منتج
script-distributor-what-other = أي أمر آخر
script-distributor-handle = تُعالج هنا
script-distributor-advise = التوجيه إلى مدير الحساب
    .text = يُرجى التواصل مباشرة مع مدير حسابكم بهذا الشأن.
script-distributor-notify = إشعار فريق التوزيع
    .hint = يُرسل الإشعار إلى الفريق في تذكرة مستقلة، ولا يُنتظر رد عليه.
script-distributor-notified = أُشعر فريق التوزيع

script-sms-code = عدم وصول رمز الرسالة النصية
script-sms-code-account = حالة الحساب
    .hint = يُرجى فتح الحساب في نظام الإدارة. هذا النص الإرشادي للحسابات غير النشطة.
script-sms-code-account-not-active = غير نشط
script-sms-code-account-active = نشط
script-sms-code-email = البريد الإلكتروني المسجل
    .hint = يُرجى الاطلاع على خانة البريد الإلكتروني في نظام الإدارة.
script-sms-code-email-transaction = لا يوجد، بل رقم معاملة فقط
script-sms-code-email-registered = يوجد بريد
script-sms-code-avatar = لون الصورة الرمزية
    .hint = يُرجى الاطلاع على لون الصورة الرمزية للحساب في نظام الإدارة.
script-sms-code-avatar-yellow = أصفر
script-sms-code-avatar-not-yellow = لون آخر
script-sms-code-call = الاتصال بالعميل
    .hint = يُرجى الاتصال برقم الجوال المسجل في الحساب.
script-sms-code-call-answered = أجاب العميل
script-sms-code-call-no-answer = لم يُجب العميل
script-sms-code-show = إظهار الرمز
    .hint = يُرجى الضغط على ⁨Show Verification Code⁩ في نظام الإدارة.
script-sms-code-give = إعطاء الرمز للعميل
    .hint = يُملى الرمز على العميل ثم يُكتب هنا، ويُحفظ في ملاحظة على التذكرة.
script-sms-code-given = حصل العميل على الرمز
script-sms-code-not-reached = تعذّر الوصول إلى العميل
script-sms-code-other-case = هذا النص الإرشادي لا ينطبق على الحالة

script-email-code = عدم وصول رمز البريد الإلكتروني
script-email-code-account = حالة الحساب
    .hint = يُرجى فتح الحساب في نظام الإدارة. هذا النص الإرشادي للحسابات غير النشطة.
script-email-code-account-not-active = غير نشط
script-email-code-account-active = نشط
script-email-code-email = البريد الإلكتروني المسجل
    .hint = يُرجى التأكد من وجود بريد حقيقي مسجل في نظام الإدارة.
script-email-code-email-real = بريد حقيقي
script-email-code-email-none = لا يوجد بريد حقيقي
script-email-code-avatar = لون الصورة الرمزية
    .hint = يُرجى الاطلاع على لون الصورة الرمزية للحساب في نظام الإدارة.
script-email-code-avatar-yellow = أصفر
script-email-code-avatar-not-yellow = لون آخر
script-email-code-boxes = طلب مراجعة صناديق البريد
    .text = يُرجى مراجعة صندوق الوارد، وكذلك مجلد البريد غير المرغوب فيه (⁨Spam⁩ أو ⁨Junk⁩).
script-email-code-found = هل وصل الرمز؟
    .hint = يُسأل العميل.
script-email-code-found-received = وصل
script-email-code-found-not-received = لم يصل
script-email-code-browser = طلب تغيير المتصفح
    .text = يُرجى المحاولة مرة أخرى من متصفح آخر.
script-email-code-other-browser = هل وصل الرمز؟
    .hint = يُسأل العميل.
script-email-code-other-browser-received = وصل
script-email-code-other-browser-not-received = لم يصل
script-email-code-change = طلب تغيير البريد الإلكتروني
    .text = بما أن الرمز لم يصل بعد، يُرجى تغيير البريد الإلكتروني لحسابكم إلى بريد آخر.
script-email-code-asked = طُلب من العميل تغيير البريد
script-email-code-received = وصل الرمز
script-email-code-other-case = هذا النص الإرشادي لا ينطبق على الحالة

script-closed-unused = حساب أُغلق لعدم الاستخدام
script-closed-unused-account = السؤال عن الحساب
    .text = ما البريد الإلكتروني أو رقم الجوال المسجل في حسابكم؟
script-closed-unused-explain = توضيح سبب إغلاق الحساب
    .text = أُغلق حسابكم لعدم استخدامه لأكثر من سنة. سنرسل الآن طلب إعادة تنشيطه.
script-closed-unused-assign = إسناد التذكرة إلى قائد الفريق
    .hint = يُرجى إسناد التذكرة إلى قائد الفريق، وعدم إعادة تنشيط الحساب.
script-closed-unused-sent = أُرسل الطلب

script-old-site = حساب على الموقع القديم
script-old-site-account = السؤال عن الحساب
    .text = ما البريد الإلكتروني أو رقم الجوال المسجل في حسابكم؟
script-old-site-site = موقع الحساب
    .hint = يظهر حساب الموقع القديم في نظام الإدارة باسم ⁨OneCard⁩ وليس ⁨OneCardEndUser⁩.
script-old-site-site-old = الموقع القديم
script-old-site-site-new = الموقع الحالي
script-old-site-explain = إبلاغ العميل بتعذّر إعادة التنشيط
    .text = حسابكم على موقع ⁨OneCard⁩ القديم، ولا يمكن إعادة تنشيطه. يمكنكم إنشاء حساب جديد بالبيانات نفسها على ⁦OneCard.com⁩.
script-old-site-told = أُبلغ العميل
script-old-site-other-case = هذا النص الإرشادي لا ينطبق على الحالة

script-closed-wrong-codes = حساب أُغلق لإدخال رموز خاطئة
script-closed-wrong-codes-account = السؤال عن الحساب
    .text = ما البريد الإلكتروني أو رقم الجوال المسجل في حسابكم؟
script-closed-wrong-codes-explain = توضيح سبب إغلاق الحساب
    .text = أُغلق حسابكم لإدخال رمز خاطئ أكثر من مرة. سنرسل الآن طلب إعادة تنشيطه.
script-closed-wrong-codes-assign = إسناد التذكرة إلى قائد الفريق
    .hint = يُرجى إسناد التذكرة إلى قائد الفريق، وعدم إعادة تنشيط الحساب.
script-closed-wrong-codes-sent = أُرسل الطلب

script-blocked = حساب محظور
script-blocked-reason = سبب اللون الأحمر
    .hint = السبب مذكور في نظام الإدارة.
script-blocked-reason-reported = مُبلَّغ عنه
script-blocked-reason-suspicious = مشبوه
script-blocked-never = إبلاغ العميل ببقاء الحساب محظورًا
    .text = نعتذر، لن يُفتح هذا الحساب مرة أخرى لأنه استُخدم في الاحتيال.
script-blocked-told = أُبلغ العميل
script-blocked-review = سؤال فريق مكافحة الاحتيال
    .hint = يُبلغ العميل في الخطوة نفسها بطلب التحقق.
script-blocked-number = حفظ رقم الطلب في ملاحظة
    .hint = تتضمن الملاحظة رقم تذكرة فريق مكافحة الاحتيال.
    .text = تذكرة فريق مكافحة الاحتيال: { $request }
script-blocked-reply = رد فريق مكافحة الاحتيال
    .hint = يُرجى قراءة الرد في تذكرة الطلب.
script-blocked-reply-requires = يطلبون شيئًا من العميل
script-blocked-reply-opens = يمكن فتح الحساب
script-blocked-reply-stays = يبقى الحساب محظورًا
script-blocked-ask = إبلاغ العميل بالمطلوب منه
    .hint = يُرجى إضافة ما يطلبه فريق مكافحة الاحتيال.
    .text =
        مرحبًا { $customer }،

        لاستكمال التحقق، يُرجى التواصل معنا عبر ⁨WhatsApp⁩ على الرقم ⁦00966597206666⁩ من رقم الجوال المسجل في حسابكم المعطل، وتزويدنا بما يلي:
script-blocked-asked = أُبلغ العميل بالمطلوب
script-blocked-tell-opened = إبلاغ العميل
    .hint = يُرجى الإرسال بعد فتح الحساب من جديد.
    .text =
        مرحبًا { $customer }،

        اكتمل التحقق، وحسابكم مفتوح من جديد. يمكنكم تسجيل الدخول كالمعتاد.
script-blocked-opened = يمكن فتح الحساب
script-blocked-tell-closed = إبلاغ العميل
    .hint = يُرجى عدم ذكر تفاصيل ما توصل إليه فريق مكافحة الاحتيال.
    .text =
        مرحبًا { $customer }،

        نأسف لإبلاغكم بأن حسابكم يبقى محظورًا بعد التحقق، ولا يمكن فتحه من جديد.
script-blocked-closed = يبقى الحساب محظورًا

script-change-email = تغيير البريد الإلكتروني
script-change-email-new = السؤال عن البريد الجديد
    .hint = يوضح الخادم فورًا هل هو مسجل لدى عميل آخر.
    .text = ما البريد الإلكتروني الجديد الذي ترغبون في استخدامه؟
script-change-email-admin = البحث في نظام الإدارة
    .hint = يُرجى البحث عن الجديد في نظام الإدارة أيضًا: يجب ألا يكون مسجلًا في أي حساب آخر.
script-change-email-admin-free = غير مسجل في أي حساب آخر
script-change-email-admin-taken = مسجل في حساب آخر
script-change-email-call = الاتصال بالعميل
    .hint = يُرجى الاتصال برقم الجوال المسجل في الحساب.
script-change-email-call-answered = أجاب العميل
script-change-email-call-no-answer = لم يُجب العميل
script-change-email-verify = التحقق من العميل
    .hint = تُطرح ستة أسئلة أو سبعة، والمطلوب خمس إجابات صحيحة على الأقل.
script-change-email-verify-passed = تم التحقق
script-change-email-verify-failed = تعذّر التحقق
script-change-email-old = الإبلاغ على البريد القديم
    .hint = رسالة واحدة فقط، وتُرسل إلى البريد المسجل حاليًا.
    .text =
        مرحبًا { $customer }،

        وصلنا طلب تغيير البريد الإلكتروني لحسابكم، وسنتحقق منه. عند إتمامه سيصلكم التأكيد على البريد الجديد.

        { $agent }
script-change-email-act = تغيير البريد
    .hint = يُرجى تغييره الآن في نظام الإدارة، ويتغير هنا مع هذه الخطوة.
script-change-email-confirm = تأكيد التغيير للعميل
    .hint = يُرسل التأكيد إلى البريد الجديد.
    .text =
        مرحبًا { $customer }،

        غُيّر البريد الإلكتروني لحسابكم إلى { $after } بناءً على طلبكم.

        { $agent }
script-change-email-note = حفظ ملاحظة بالقديم والجديد
    .hint = تتضمن الملاحظة القديم والجديد. يمكن إضافة ما يهم أيضًا.
    .text = البريد القديم: { $before }. البريد الجديد: { $after }.
script-change-email-changed = غُيّر البريد
script-change-email-taken = إبلاغ العميل بأنه مستخدم
    .text = هذا البريد الإلكتروني مسجل في حساب آخر ولا يمكن استخدامه. يُرجى تزويدنا بغيره.
script-change-email-not-changed = لم يتغير شيء
script-change-email-come-back = دعوة العميل إلى التواصل لاحقًا
    .text = نعتذر، لم نتمكن من التحقق من بياناتكم هذه المرة. يُرجى التواصل معنا مرة أخرى عند تذكّر بيانات حسابكم.
script-change-email-not-verified = تعذّر التحقق من العميل
script-change-email-not-reached = تعذّر الوصول إلى العميل

script-change-mobile = تغيير رقم الجوال
script-change-mobile-new = السؤال عن الرقم الجديد
    .hint = يوضح الخادم فورًا هل هو مسجل لدى عميل آخر.
    .text = ما رقم الجوال الجديد الذي ترغبون في استخدامه؟
script-change-mobile-admin = البحث في نظام الإدارة
    .hint = يُرجى البحث عن الجديد في نظام الإدارة أيضًا: يجب ألا يكون مسجلًا في أي حساب آخر.
script-change-mobile-admin-free = غير مسجل في أي حساب آخر
script-change-mobile-admin-taken = مسجل في حساب آخر
script-change-mobile-old = الاتصال بالرقم القديم
    .hint = لمعرفة حالة الرقم فقط.
script-change-mobile-old-works = يعمل
script-change-mobile-old-off = لا يعمل
script-change-mobile-call = الاتصال بالرقم الجديد
    .hint = يُجرى التحقق من العميل في هذه المكالمة.
script-change-mobile-call-answered = أجاب العميل
script-change-mobile-call-no-answer = لم يُجب العميل
script-change-mobile-verify = التحقق من العميل
    .hint = تُطرح ستة أسئلة أو سبعة، والمطلوب خمس إجابات صحيحة على الأقل.
script-change-mobile-verify-passed = تم التحقق
script-change-mobile-verify-failed = تعذّر التحقق
script-change-mobile-act = تغيير الرقم
    .hint = يُرجى تغييره الآن في نظام الإدارة، ويتغير هنا مع هذه الخطوة.
script-change-mobile-confirm = تأكيد التغيير للعميل
    .hint = يُرسل التأكيد إلى البريد الذي كتب منه العميل.
    .text =
        مرحبًا { $customer }،

        غُيّر رقم الجوال المسجل في حسابكم بنجاح بناءً على طلبكم.

        { $agent }
script-change-mobile-from = البريد الذي كتب منه العميل
    .hint = يُقارن البريد الذي كتب منه العميل بالبريد المسجل.
script-change-mobile-from-registered = البريد المسجل
script-change-mobile-from-another = بريد آخر
script-change-mobile-ticket = تذكرة جديدة إلى البريد المسجل
    .hint = تُفتح تذكرة جديدة للعميل، وتُرسل الرسالة إلى البريد المسجل.
    .text =
        مرحبًا { $customer }،

        غُيّر رقم الجوال المسجل في حسابكم بنجاح بناءً على طلبكم.

        { $agent }
script-change-mobile-note = حفظ ملاحظة بالقديم والجديد
    .hint = تتضمن الملاحظة القديم والجديد. يمكن إضافة ما يهم أيضًا.
    .text = رقم الجوال القديم: { $before }. رقم الجوال الجديد: { $after }.
script-change-mobile-changed = غُيّر الرقم
script-change-mobile-taken = إبلاغ العميل بأنه مستخدم
    .text = هذا الرقم مسجل في حساب آخر ولا يمكن استخدامه. يُرجى تزويدنا بغيره.
script-change-mobile-not-changed = لم يتغير شيء
script-change-mobile-come-back = دعوة العميل إلى التواصل لاحقًا
    .text = نعتذر، لم نتمكن من التحقق من بياناتكم هذه المرة. يُرجى التواصل معنا مرة أخرى عند تذكّر بيانات حسابكم.
script-change-mobile-not-verified = تعذّر التحقق من العميل
script-change-mobile-not-reached = تعذّر الوصول إلى العميل

script-fifth-day-call = مكالمة اليوم الخامس
script-fifth-day-call-leader = طلب التصعيد من قائد الفريق
    .hint = تُحفظ الملاحظة على تذكرة الطلب، حيث يقرؤها قائد الفريق.
    .text =
        لم يصل رد على هذا الطلب منذ أربعة أيام. يُرجى تصعيد الحالة.

        { $details }
script-fifth-day-call-call = الاتصال بالعميل
    .hint = يُرجى الاتصال برقم الجوال المسجل في الحساب.
script-fifth-day-call-call-answered = أجاب العميل
script-fifth-day-call-call-no-answer = لم يُجب العميل
script-fifth-day-call-problem = مراجعة المشكلة مع العميل
    .hint = يُرجى التحقق مما إذا كان بإمكان العميل حلها من جهته.
script-fifth-day-call-problem-remains = ما زالت قائمة
script-fifth-day-call-problem-solved = حُلّت
script-fifth-day-call-apology = الاعتذار عن التأخير
    .text = نعتذر عن هذا التأخير، وهو خارج عن إرادتنا.
script-fifth-day-call-situation = توضيح الوضع الحالي
    .text = شكواكم لدى الجهة المعنية بحلها، ولم يصلنا ردها بعد. وقد طلبنا الآن تصعيدها.
script-fifth-day-call-daily = توضيح متابعتنا اليومية
    .text = نتابعها مع تلك الجهة يوميًا، ونحن في الخطوات الأخيرة لحلها.
script-fifth-day-call-promise = الوعد بالعودة إلى العميل
    .text = سنتواصل معكم مرة أخرى قريبًا، فور حل المشكلة.
script-fifth-day-call-reply = الرد بأن المكالمة تمت
    .hint = يُرسل الرد على تذكرة العميل.
    .text =
        مرحبًا { $customer }،

        شكرًا لوقتكم في المكالمة. كما أوضحنا، نتابع شكواكم يوميًا، ونحن في الخطوات الأخيرة لحلها. سنعود إليكم قريبًا فور حلها.

        الشكوى تخص: { $about }

        { $agent }
script-fifth-day-call-called = أُجريت المكالمة مع العميل
script-fifth-day-call-missed = الرد بأن المكالمة بقيت بلا إجابة
    .hint = يُرجى تكرار المحاولة أولًا ما دام اليوم لم ينتهِ. هذا الرد ينهي المتابعات.
    .text =
        مرحبًا { $customer }،

        اتصلنا بكم بشأن شكواكم، وتعذّر الوصول إليكم. نتابعها يوميًا، ونحن في الخطوات الأخيرة لحلها. سنعود إليكم قريبًا فور حلها.

        الشكوى تخص: { $about }

        { $agent }
script-fifth-day-call-tried = تعذّر الوصول إلى العميل
script-fifth-day-call-solved = حُلّت أثناء المكالمة

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
