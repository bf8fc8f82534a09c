### كلمات متجر دراجات متخيَّل. ما قبل علامة المساواة مذكور في desk.toml، وما بعدها يقرؤه الناس.
###
### ما يُملأ في النصوص عند إرسالها:
### $customer: اسم العميل.
### $ticket: رقم التذكرة.
### $agent: اسم الكاتب.
### $subject: موضوع التذكرة.
### $about: موضوع الطلب، كرقم الهيكل.
### $details: كل ما أُدخل، كلٌّ في سطر.
### $party: الجهة التي سُئلت.
### $product: المنتج المقصود.
### $since: منذ متى لم يصل رد.
### $day: يوم الكتابة.
### $to: العنوان المرسل إليه.
### $request: رقم الطلب.
### $before: ما كان مسجّلًا قبل التغيير.
### $after: ما صار مسجّلًا بعده.
### $checks: عدد الفحوص في الباقة.

## المكتب
desk-name = Harbour Bicycles

## حالات التذكرة
status-new = جديدة
status-working = قيد المعالجة
status-paused = قيد الانتظار
status-asked = لدى الشركة المصنّعة
status-solved = تم الحل
status-closed = مغلقة

## ما ينقل التذكرة من حالة إلى أخرى
move-create = إنشاء التذكرة
move-receive = رسالة جديدة من العميل
move-reply = رد
move-assign = إسناد
move-unassign = إلغاء الإسناد
move-ask-pending = طلب إبقائها قيد الانتظار
move-decline-pending = رفض الطلب
move-end-pending = متابعة العمل
move-raise = مخاطبة الشركة المصنّعة
move-hear = رد الشركة المصنّعة
move-resolve = حل التذكرة
move-close = إغلاق التذكرة

## أسباب الحل
reason-repaired = تم الإصلاح
    .hint = عادت الدراجة صالحة للركوب.
reason-replaced = استبدلتها الشركة المصنّعة
    .hint = أرسلت الشركة المصنّعة قطعة أو دراجة بديلة.

## الفرق والأدوار
team-counter = الاستقبال
team-workshop = الورشة
role-helper = موظف الاستقبال
role-mechanic = فني الدراجات
role-lead = مدير المتجر

## التقويمات والعطلات
calendar-always = على مدار الساعة
calendar-shop = ساعات عمل المتجر
holiday-new-year = رأس السنة الميلادية
holiday-spring = النوروز
holiday-eid = عيد الفطر
holiday-leap-day = اليوم الكبيس

## القنوات
channel-mail = البريد الإلكتروني
channel-chat = الدردشة
channel-call = المكالمات
channel-whatsapp = WhatsApp
channel-social = وسائل التواصل الاجتماعي
channel-portal = بوابة العملاء
channel-sms = الرسائل النصية
brand-harbour = Harbour Bicycles
break-tea = استراحة شاي
outcome-helped = تمت المساعدة

## العملاء
store-harbour-shop = متجر المرفأ
account-active = نشط
avatar-regular = عميل دائم
avatar-waiting-long = ينتظر منذ مدة
avatar-upset = مستاء
avatar-club = عضو في النادي
avatar-unknown = غير معروف بعد
service-pick-up = الاستلام من المنزل
stopped-no-ferry = لا تصل العبّارات إلى هناك حاليًا.
handler-wheels = العجلات والهياكل
address-page = صفحة المساعدة
address-letters = بريد المتجر
address-hotline = هاتف المتجر
address-messages = رقم المتجر على ⁨WhatsApp⁩

## مخاطبة الشركة المصنّعة
party-maker = الشركة المصنّعة
field-frame = رقم الهيكل
    .hint = محفور تحت السرج.
    .told = الهيكل { $about }
field-wheel = العجلة
    .hint = العجلة المقصودة.
field-wheel-front = الأمامية
field-wheel-back = الخلفية
field-damage = العطل
    .hint = كما وصفه العميل.
field-paid = السعر المدفوع
    .hint = كما في الإيصال.
field-rider-mail = بريد الراكب الإلكتروني
    .hint = العنوان الذي يمكن للشركة المصنّعة مراسلته.
field-rider-phone = هاتف الراكب
    .hint = الرقم الذي يمكن للشركة المصنّعة الاتصال به.
field-bought-in = بلد الشراء
    .hint = البلد الذي اشتُريت منه الدراجة.
kind-broken = قطعة مكسورة
    .subject = قطعة مكسورة، الهيكل { $about }
    .request =
        تحية طيبة. أبلغنا أحد العملاء عن قطعة مكسورة في الهيكل { $about }.

        { $details }

        نرجو إفادتنا بما يمكن عمله. { $agent }
kind-stolen = دراجة مسروقة
    .subject = دراجة مسروقة، الهيكل { $about }
    .request =
        تحية طيبة. أُبلغنا بسرقة الدراجة ذات الهيكل { $about }.

        نرجو تدوين ذلك وإخبارنا إن أُحضرت إليكم يومًا. لا حاجة إلى رد الآن.

        { $agent }
kind-check-up = فحص دوري
ladder-maker-silent = تذكير الشركة المصنّعة
    .text = تحية طيبة. لم يصلنا بعد ردكم بشأن الهيكل { $about }. نرجو إفادتنا بما تم. { $agent }
target-ladder-maker-silent = تذكير الشركة المصنّعة
ladder-keep-posted = إطلاع العميل على المستجدات
    .text = مرحبًا { $customer }، لم تردّ الشركة المصنّعة بعد بشأن { $about }. ذكّرناها وسنكتب إليكم مجددًا.
target-ladder-keep-posted = إطلاع العميل على المستجدات
ladder-call-on-day-five = مكالمة اليوم الخامس
target-ladder-call-on-day-five = مكالمة اليوم الخامس

## الأولويات
priority-low = منخفضة
    .hint = تحتمل الانتظار يومًا أو يومين.
priority-high = عالية
    .hint = راكب واحد أو أكثر لا يستطيع الركوب.
urgency-can-wait = تحتمل الانتظار
urgency-today = اليوم
impact-one-rider = راكب واحد
impact-many-riders = عدة ركاب
tag-gift = هدية
tag-plan-ends = باقة تنتهي
result-sold = تم البيع
result-not-needed = لا حاجة
cause-nobody-free = لم يكن أحد متفرغًا
follow-up-look-it-over = فحص الدراجة

## المهل المستهدفة
target-first-reply = الرد الأول
target-next-reply = الرد التالي
target-solution = الحل
target-closing = الإغلاق
target-pending-decision = البت في الطلب
target-pending-term = مدة الانتظار
ladder-too-late = فات موعد الرد الأول
ladder-too-late-to-the-lead = إلى مدير المتجر
ladder-does-it-hold = أثناء الانتظار
ladder-does-it-hold-ask = سؤال العميل
ladder-does-it-hold-go-through = مراجعة خطوات الإصلاح
ladder-does-it-hold-work-on = متابعة العمل
target-ladder-does-it-hold = السؤال مجددًا
ladder-plan-ends = قبل انتهاء الباقة
ladder-plan-ends-call = الاتصال بالعميل
target-ladder-plan-ends = الاتصال قبل انتهاء الباقة

## أماكن العملاء
zone-gulf = دبي
zone-london = لندن
target-planned-call = مكالمة مجدولة

## الطوابير
queue-incoming = الواردة
queue-mine = تذاكري
queue-workshop = الورشة
queue-makers = لدى الشركة المصنّعة
queue-elsewhere = المحالة
queue-paused = قيد الانتظار
queue-leave = بانتظار الموافقة
queue-solved = المحلولة
queue-gifts = الهدايا
queue-loud = العاجلة
queue-to-call = للاتصال
queue-unexplained = متأخرة بلا سبب مسجّل
queue-answered = المُجاب عنها

## الردود الجاهزة والرسائل
template-greeting = تحية
    .text = مرحبًا { $customer }، شكرًا لتواصلكم معنا. معكم { $agent }، وأتابع تذكرتكم { $ticket }.
template-still-there = سؤال مجدد
    .text = مرحبًا { $customer }، هل الدراجة على ما يرام؟ يسعدنا ردكم على هذه الرسالة إن احتجتم إلى مساعدة.
announcement-arrived =
    .subject = { $ticket }: وصلتنا رسالتكم
    .text = مرحبًا { $customer }، وصلتنا رسالتكم «{ $subject }» وسنرد عليكم قريبًا.
announcement-news =
    .subject = { $ticket }: يوجد جديد
    .text = مرحبًا { $customer }، عملنا على «{ $subject }». يمكنكم الاطلاع على حالتها في بوابة العملاء.
escalation =
    .subject = ما زلنا بانتظار ردكم: { $product }، الهيكل { $about }
    .text = تحية طيبة. سألنا بتاريخ { $since } عن الهيكل { $about } ولم يصلنا رد حتى { $day }. نرجو التكرم بمتابعة الأمر. { $agent }
    .note = صُعّد الأمر بتاريخ { $day } إلى { $to }.

## التحقق من العميل
question-born = تاريخ الميلاد
    .text = ما تاريخ ميلادكم من فضلكم؟
question-street = الشارع
    .text = في أي شارع تسكنون من فضلكم؟
question-last-order = آخر طلب شراء
    .text = ما آخر ما اشتريتموه من متجرنا؟
question-bicycles = الدراجات المشتراة من متجرنا
    .text = ما الدراجات التي اشتريتموها من متجرنا؟
mask-reach = بيانات التواصل وأرقام الهياكل

## نص إرشادي: دراجة لا تسير
script-repair = دراجة لا تسير
script-repair-what = ما المشكلة
    .text = ما مشكلة الدراجة من فضلكم؟
script-repair-where = مكان الدراجة
    .text = في أي بلد توجد الدراجة الآن؟
    .hint = خدمة الاستلام لا تشمل كل البلدان.
script-repair-where-open = تشملها خدمة الاستلام
script-repair-where-shut = لا تشملها خدمة الاستلام
script-repair-look = إصلاح بسيط أم كبير
    .hint = الثقب والسلسلة والمكابح إصلاح بسيط.
script-repair-look-small = بسيط
script-repair-look-large = كبير
script-repair-advice = نصيحة
    .text = يسعدنا أن تحضروها إلى الورشة، ويستغرق الإصلاح نحو ساعة.
script-repair-maker = مخاطبة الشركة المصنّعة
    .hint = يُدخل رقم الهيكل، ويُرسل الطلب بالبريد الإلكتروني.
script-repair-by-hand = تسليمها إلى الورشة
    .hint = يتصل أحدهم بالعميل.
script-repair-later = فحصها لاحقًا
    .hint = تُفتح للورشة تذكرة مستقلة تنتظر إلى حين موعدها. يُكتب هنا ما يلزم فحصه.
script-repair-fixed = يحضر العميل إلى الورشة
script-repair-heard = قراءة رد الشركة المصنّعة
    .hint = تُفتح هذه الخطوة عند وصول رد الشركة المصنّعة.
script-repair-sent = ردّت الشركة المصنّعة
script-repair-handed = تتصل الورشة بالعميل

## نص إرشادي: تغيير وسيلة التواصل
script-reach = تغيير البريد الإلكتروني أو الهاتف
script-reach-country = بلد المتجر
    .text = في أي بلد اشتريتم من متجرنا؟
    .hint = لكل بلد متجر واحد.
script-reach-country-open = يوجد متجر
script-reach-country-shut = لا يوجد متجر
script-reach-who = التحقق
    .hint = تُطرح ثلاثة أسئلة أو أربعة، وتكفي ثلاث إجابات صحيحة للتحقق من العميل.
script-reach-who-passed = ناجح
script-reach-who-failed = غير ناجح
script-reach-which = ما الذي يتغير
    .hint = تغيير واحد في كل مرة، ويُبدأ من جديد للآخر.
script-reach-which-mail = البريد الإلكتروني
script-reach-which-phone = الهاتف
script-reach-new-mail = البريد الإلكتروني الجديد
    .text = ما عنوان بريدكم الإلكتروني الجديد من فضلكم؟
    .hint = يُقرأ على العميل حرفًا حرفًا.
script-reach-set-mail = تغيير البريد الإلكتروني
    .hint = تُرسل الردود من الآن إلى العنوان الجديد.
script-reach-write-mail = الكتابة إلى العنوان الجديد
    .text = مرحبًا { $customer }، تم تغيير عنوان بريدكم الإلكتروني من { $before } إلى { $after }.
    .hint = يرى العميل فورًا إن كانت الرسالة تصل.
script-reach-new-phone = الهاتف الجديد
    .text = ما رقم هاتفكم الجديد من فضلكم؟
    .hint = يُقرأ على العميل رقمين رقمين.
script-reach-ring-new = الاتصال بالرقم الجديد
    .hint = من يجيب يعرف رمز العميل.
script-reach-code = الرمز
    .text = ما الرمز الذي وصلكم على الهاتف الجديد؟
script-reach-set-phone = تغيير الهاتف
    .hint = تُجرى المكالمات من الآن على الرقم الجديد.
script-reach-tell = تدوين التغيير
    .text = تم التغيير من { $before } إلى { $after }.
    .hint = تبقى الملاحظة مع التذكرة ولا يراها العميل.
script-reach-answer = الرد على التذكرة
    .text = مرحبًا { $customer }، أصبحت بياناتكم محدّثة.
    .hint = يُرسل من حيث وردت التذكرة.
script-reach-changed = تم التغيير
script-reach-refused = إسنادها إلى مدير المتجر
    .hint = يُخبر العميل بأن المدير سيتصل به، دون تفاصيل أخرى.
script-reach-kept = لم يتغير شيء
script-reach-not-ours = عميل متجر آخر

## نص إرشادي: اليوم الخامس
script-fifth-day = مكالمة اليوم الخامس
script-fifth-day-ring = الاتصال بالعميل
    .hint = على الرقم المسجّل.
script-fifth-day-told = الكتابة إلى العميل
    .text = مرحبًا { $customer }، كما ذكرنا في المكالمة، لم يصلنا رد { $party } بعد بشأن { $about }.
    .hint = ما قيل في المكالمة، كتابةً.
script-fifth-day-remind = ملاحظة للشركة المصنّعة
    .text = الطلب { $request }: لا رد بعد خمسة أيام.
    .hint = تبقى مع الطلب.
script-fifth-day-log = ملاحظة على التذكرة
    .text = الطلب { $request }: أُرسل تذكير إلى { $party } بشأن { $about }، { $details }.
    .hint = يقرؤها من يتابع بعدك.
script-fifth-day-over = تم الإبلاغ

## باقات الصيانة
record-care = باقة صيانة
    .shut = تضم الباقة من فحص واحد إلى اثني عشر فحصًا.
record-care-state-drawn-up = أُعدّت
record-care-state-running = سارية
record-care-state-ended = منتهية
record-care-field-label = اسم الدراجة
record-care-field-size = الحجم
record-care-field-size-small = صغير
record-care-field-size-large = كبير
record-care-field-starts = أول يوم
record-care-field-bought = وقت الشراء
record-care-field-checks = عدد الفحوص
record-care-field-weight = وزن الدراجة، كجم
record-care-field-price = سعر الفحص
record-care-amount-used = المستخدم
record-care-amount-left = المتبقي
record-care-amount-total = الإجمالي
record-care-amount-handling = رسوم الخدمة
record-care-amount-due = المبلغ المستحق
record-care-amount-until = صالحة حتى
record-care-amount-last-call = يوم الاتصال
record-care-action-prolong = تمديد الباقة
    .hint = تبدأ الباقة من جديد في اليوم الذي تكتبه.
record-care-action-prolong-input-starts = تبدأ مجددًا في
record-care-action-begin = بدء الباقة
    .hint = دفع العميل، وتُرسل الفاتورة.
record-care-action-begin-input-name = اسم الدراجة
record-care-send-bill = فاتورة
record-care-send-bill-amount = المبلغ
record-care-send-welcome = رسالة ترحيب
    .text = ⁨Harbour Bicycles⁩: بدأت باقة الصيانة. عدد الفحوص فيها: { $checks }.
record-care-action-finish = إنهاء الباقة
    .hint = تُلغى الفحوص المحددة التي لم تُجرَ بعد.
    .shut = ما زالت هناك فحوص متبقية ولم تنته المدة.
record-visit = فحص
    .shut = الباقة غير سارية أو لم يبق منها شيء.
record-visit-state-planned = محدد الموعد
record-visit-state-done = تم
record-visit-state-missed = أُلغي
record-visit-field-at = اليوم والوقت
record-visit-field-note = ملاحظة
record-visit-amount-price = السعر
record-visit-action-do = تم الفحص
    .hint = يُحسب من الآن ضمن المستخدم.
    .shut = انتهى بالفعل.
record-visit-action-move = تغيير الموعد
    .hint = يختار العميل يومًا آخر.
    .shut = بقي أقل من يوم.
record-visit-action-move-input-at = اليوم والوقت

## ما يُسأل عنه العملاء
role-owner = صاحب المتجر
survey-question-satisfied = الرضا
    .text = ما مدى رضاكم عن مساعدتنا؟
survey-question-again = العودة إلينا
    .text = هل ستحضرون دراجتكم إلينا مرة أخرى؟
survey-question-again-yes = نعم
survey-question-again-no = لا
survey-question-remarks = ملاحظات
    .text = هل تودون إضافة شيء آخر؟
# $customer: اسم العميل. $ticket: رقم التذكرة. $subject: موضوعها. $survey: صفحة الإجابة.
survey-mail =
    .subject = اكتمل العمل على { $ticket }: كيف كانت الخدمة؟
    .text =
        مرحبًا { $customer }،

        اكتمل العمل على «{ $subject }». نرجو أن تخبرونا برأيكم:
        { $survey }
