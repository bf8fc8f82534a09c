### كلمات مكتب باقات التنظيف: أسماء يقرؤها الموظفون، وما يُقال للعملاء.
###
### $remaining: عدد الزيارات المتبقية في الباقة.

desk-name = Filkhedma

## حالات التذكرة

status-new = جديدة
status-in-progress = قيد المعالجة
status-waiting = بانتظار العميل
status-scheduled = بانتظار يومها
status-solved = تم الحل
status-closed = مغلقة

## ما ينقل التذكرة، كما يُكتب على أسهم المخطط

move-create = إنشاء التذكرة
move-receive = رسالة جديدة من العميل
move-reply = رد
move-assign = إسناد
move-resolve = حل
move-close = إغلاق

## أسباب إغلاق التذكرة

reason-answered = تمت الإجابة
    .hint = حصل العميل على ما طلبه.
reason-booked = حُجزت باقة
    .hint = حُجزت باقة، والدفع جارٍ.
reason-not-booked = بلا حجز
    .hint = لا يدفع العميل الآن، ويعود إلينا حين يستعد.
reason-no-answer = لا رد
    .hint = لم يُرد على المكالمة الأخيرة أيضًا.

## نتائج البيع

result-booked = تم الحجز
result-paid = تم الدفع
result-uses-visits = يستخدم الزيارات
result-declined = اعتذر العميل
result-no-answer = لا رد
result-not-needed = لم تعد لازمة

## المتابعات والوسوم وأنواع التذاكر

tag-not-paid = غير مدفوعة
tag-expired = باقة منتهية المدة
kind-outbound-sales-request = طلب مبيعات صادر
kind-unpaid-package = باقة غير مدفوعة
kind-expired-package = باقة منتهية المدة
follow-up-outbound-sales = طلب مبيعات صادر إلى نجاح العملاء
follow-up-not-paid = باقة غير مدفوعة إلى نجاح العملاء
follow-up-expiry = مكالمة عند انتهاء مدة الباقة

## ما يأتي من تلقاء نفسه

ladder-unpaid = بانتظار الدفع
ladder-unpaid-call = مكالمة لطلب الدفع
ladder-unpaid-last-call = المكالمة الأخيرة قبل أول زيارة
target-ladder-unpaid = مكالمة مستحقة
ladder-cancelled = باقة أُلغيت لعدم الدفع
ladder-cancelled-final-call = المكالمة الختامية
target-ladder-cancelled = مكالمة مستحقة
ladder-expired = باقة منتهية المدة
ladder-expired-wake = تعود في يومها
ladder-expired-first-call = المكالمة الأولى
ladder-expired-second-call = المكالمة الثانية
ladder-expired-third-call = المكالمة الثالثة
ladder-expired-lapse = إنهاء ما لم يُستخدم
target-ladder-expired = مكالمة مستحقة

## الفرق والأدوار

team-customer-care = رعاية العملاء
team-customer-success = نجاح العملاء
team-ops = العمليات
role-care-agent = موظف رعاية العملاء
role-success-agent = موظف نجاح العملاء
role-ops-agent = موظف العمليات
role-supervisor = المشرف

## القنوات والتقاويم

channel-call = المكالمات
channel-sms = الرسائل القصيرة
calendar-always = على مدار الساعة

## الطوابير

queue-incoming = بلا فريق بعد
queue-mine = تذاكري
queue-customer-care = رعاية العملاء
queue-customer-success = نجاح العملاء
queue-ops = العمليات
queue-scheduled = بانتظار يومها
queue-closed = المغلقة

## العناوين والإخفاء الجزئي

address-hotline = الخط الساخن
mask-mobile = رقم الهاتف المحمول

## الباقات: الحالات

record-package = باقة تنظيف
    .shut = لا تُحجز باقة بلا دفع إلا إذا كانت أول زيارة خلال يومين.
record-package-state-unpaid = غير مدفوعة
record-package-state-active = مفعّلة
record-package-state-used-up = مستهلكة
record-package-state-ended = منتهية
record-package-state-cancelled = ملغاة لعدم الدفع
record-package-state-withdrawn = ألغاها العميل

## الباقات: الحقول والمبالغ

record-package-field-price = سعر الزيارة
record-package-field-visits = الزيارات
record-package-field-starts = أول يوم
record-package-field-payment = الدفع
record-package-field-payment-card = بالبطاقة الآن
record-package-field-payment-cash = نقدًا عن طريق المحصّل
record-package-field-payment-later = ليس الآن
record-package-field-paid-by = طريقة الدفع الفعلية
record-package-field-paid-by-card = بالبطاقة
record-package-field-paid-by-cash = نقدًا
record-package-field-paid-on = تاريخ الدفع
record-package-field-chased-since = يُطلب الدفع منذ
record-package-field-missed-on = مكالمة بلا رد في
record-package-field-refunded = المبلغ المسترد
record-package-amount-total = سعر الباقة
record-package-amount-used = الزيارات المستخدمة
record-package-amount-remaining = الزيارات المتبقية
record-package-amount-open = زيارات بلا موعد
record-package-amount-valid-until = صالحة حتى
record-package-amount-usable-until = آخر يوم للاستخدام
record-package-amount-last-day-to-pay = آخر يوم للدفع
record-package-amount-first-expiry-call = المكالمة الأولى بعد انتهاء المدة
record-package-amount-second-expiry-call = المكالمة الثانية بعد انتهاء المدة
record-package-amount-third-expiry-call = المكالمة الثالثة بعد انتهاء المدة
record-package-amount-lapses-on = يسقط الحق فيها يوم
record-package-amount-fee-visits = الرسوم بعدد الزيارات
record-package-amount-fee = الرسوم
record-package-amount-refund = المبلغ المسترد للعميل

## الباقات: الإجراءات

record-package-action-send-link = إرسال رابط الدفع
    .hint = يُرسل والعميل على الخط.
record-package-action-collect-cash = طلب تحصيل نقدي
    .hint = يُملأ أثناء المكالمة، ويُخبر العميل بأن المحصّل (⁨Accept⁩) سيتصل به قبل موعد الدفع.
record-package-action-collect-cash-input-day = يوم الدفع
record-package-action-collect-cash-input-address = العنوان
record-package-action-hand-over-unpaid = تسليم باقة غير مدفوعة
    .hint = يتلقى فريق نجاح العملاء تذكرة لطلب الدفع.
    .shut = سُلّمت من قبل.
record-package-action-paid = تسجيل الدفع
    .hint = تصبح الباقة مفعّلة.
record-package-action-paid-input-by = طريقة الدفع
record-package-action-paid-input-by-card = بالبطاقة
record-package-action-paid-input-by-cash = نقدًا
record-package-action-not-reached = مكالمة طلب الدفع بلا رد
    .hint = تصل إلى العميل رسالة تطلب الدفع.
record-package-action-cancel-unpaid = إلغاء الباقة غير المدفوعة
    .hint = تُلغى الباقة ثم زياراتها، وتصل إلى العميل رسالة بذلك.
    .shut = أمام العميل مهلة للدفع حتى اليوم السابق لأول زيارة.
record-package-action-withdraw = عدول العميل عن الباقة
    .hint = تُلغى الباقة غير المدفوعة وزياراتها دون إرسال رسالة.
record-package-action-final-call-missed = المكالمة الختامية بلا رد
    .hint = تُغلق التذكرة: لم يُرد على المكالمة الختامية أيضًا.
record-package-action-cancel = إلغاء الباقة
    .hint = تُخصم رسوم قدرها ثلاثون في المئة من الزيارات المتبقية، ويُرد الباقي، وتُلغى الزيارات المحددة.
    .shut = لا زيارات متبقية ليُرد ثمنها، أو انقضت مدة الباقة، أو هناك زيارة صارت محتسبة ولم تُسجّل بعد.
record-package-action-reached = بعد انتهاء المدة: رد العميل
    .hint = يُسجّل أن العميل يعلم بالزيارات المتبقية وبأن أمامه أسبوعين لاستخدامها.
    .shut = ما زالت الباقة صالحة.
record-package-action-first-call-missed = بعد انتهاء المدة: المكالمة الأولى بلا رد
    .hint = تُرسل إلى العميل رسالة بأن أمامه أسبوعين.
    .shut = ما زالت الباقة صالحة، أو سبقت مكالمة بلا رد.
record-package-action-second-call-missed = بعد انتهاء المدة: المكالمة الثانية بلا رد
    .hint = تُرسل إلى العميل رسالة بأن أمامه أسبوعًا واحدًا.
    .shut = لم تسبق مكالمة بلا رد في يوم سابق.
record-package-action-end = إنهاء الباقة
    .hint = يسقط الحق في ما لم يُستخدم خلال أسبوعين بعد الشهر.
    .shut = لم ينقضِ الأسبوعان بعد.

## ما يُرسل بسبب الباقة

record-package-send-payment-link = رابط الدفع
record-package-send-payment-link-amount = المبلغ
record-package-send-cash-collection = نموذج التحصيل النقدي
record-package-send-cash-collection-amount = المبلغ
record-package-send-cash-collection-day = يوم الدفع
record-package-send-cash-collection-address = العنوان
record-package-send-repayment = نموذج استرداد المبلغ
record-package-send-repayment-amount = المبلغ
record-package-send-sms-1 = رسالة: التذكير بالدفع
    .text =
        مرحبًا،
        اتصلنا بكم قبل قليل ولم نوفّق في الوصول إليكم.
        باقة التنظيف الخاصة بكم بانتظار الدفع، ولن تُفعَّل قبله.
        لأي استفسار يُرجى الاتصال على ⁦19125⁩.
record-package-send-sms-2 = رسالة: ستُلغى الباقة
    .text =
        مرحبًا،
        اتصلنا بكم قبل قليل ولم نوفّق في الوصول إليكم.
        لم تُدفع قيمة باقة التنظيف إلى الآن، ولذلك سنلغيها.
        نشكر لكم تفهمكم، ولأي استفسار يُرجى الاتصال على ⁦19125⁩.
record-package-send-sms-3 = رسالة: انتهت المدة، بقي أسبوعان
    .text =
        مرحبًا،
        اتصلنا بكم قبل قليل ولم نوفّق في الوصول إليكم.
        انتهت مدة باقة التنظيف الخاصة بكم، { $remaining ->
            [zero] ولم تبقَ لكم فيها زيارات
            [one] ولديكم فيها زيارة واحدة متبقية
            [two] ولديكم فيها زيارتان متبقيتان
            [few] ولديكم فيها { $remaining } زيارات متبقية
            [many] ولديكم فيها { $remaining } زيارة متبقية
           *[other] ولديكم فيها { $remaining } زيارة متبقية
        }.
        إذا لم تُحدَّد مواعيد ما تبقى خلال أسبوعين فسيتوقف العمل بالباقة نهائيًا.
        نشكر لكم تفهمكم، ولأي استفسار يُرجى الاتصال على ⁦19125⁩.
record-package-send-sms-4 = رسالة: انتهت المدة، بقي أسبوع
    .text =
        مرحبًا،
        اتصلنا بكم قبل قليل ولم نوفّق في الوصول إليكم.
        انتهت مدة باقة التنظيف الخاصة بكم، { $remaining ->
            [zero] ولم تبقَ لكم فيها زيارات
            [one] ولديكم فيها زيارة واحدة متبقية
            [two] ولديكم فيها زيارتان متبقيتان
            [few] ولديكم فيها { $remaining } زيارات متبقية
            [many] ولديكم فيها { $remaining } زيارة متبقية
           *[other] ولديكم فيها { $remaining } زيارة متبقية
        }.
        إذا لم تُحدَّد مواعيد ما تبقى خلال أسبوع واحد فسيتوقف العمل بالباقة نهائيًا.
        نشكر لكم تفهمكم، ولأي استفسار يُرجى الاتصال على ⁦19125⁩.

## الزيارات

record-visit = زيارة
    .shut = لا زيارات بلا موعد في الباقة، أو اليوم المختار خارج مدتها.
record-visit-state-planned = محددة الموعد
record-visit-state-completed = مكتملة
record-visit-state-cancelled = ملغاة
record-visit-field-day = اليوم
record-visit-field-how = سبب الاحتساب
record-visit-field-how-done = تمت الزيارة
record-visit-field-how-late = إلغاء متأخر
record-visit-field-how-same-day = إلغاء في يومها
record-visit-action-move = تغيير الموعد
    .hint = بلا رسوم قبل يوم الزيارة بيوم كامل على الأقل.
    .shut = بقي أقل من يوم كامل على يوم الزيارة، أو اليوم الجديد خارج مدة الباقة.
record-visit-action-move-input-day = اليوم الجديد
record-visit-action-cancel = إلغاء الزيارة
    .hint = بلا رسوم قبل يوم الزيارة بيوم كامل على الأقل، ويمكن تحديد يوم آخر لها.
    .shut = بقي أقل من يوم كامل على يوم الزيارة، فهي محتسبة.
record-visit-action-cancel-late = إلغاء متأخر مع الاحتساب
    .hint = قبل يوم الزيارة بأقل من يوم كامل تُحتسب الزيارة مستخدمة، سواء غُيّر موعدها أو أُلغيت.
    .shut = هذا لليوم السابق ليوم الزيارة فقط.
record-visit-action-cancel-same-day = أُلغيت في يومها: احتسابها مكتملة
    .hint = تُعدّ مكتملة وتُحتسب ولا يتغير موعدها. يُرجى الاتصال بالعميل، ومن لا يرد تصله رسالة.
    .shut = ليس اليوم يوم الزيارة.
record-visit-action-cancel-same-day-input-call = المكالمة
record-visit-action-cancel-same-day-input-call-answered = تم الرد
record-visit-action-cancel-same-day-input-call-no-answer = لا رد
record-visit-action-done = تمت الزيارة
    .hint = تُحتسب مستخدمة.
    .shut = لم يحن يوم الزيارة بعد.
record-visit-send-sms-5 = رسالة: احتُسبت زيارة اليوم
    .text =
        مرحبًا،
        اتصلنا بكم بشأن زيارة اليوم ضمن باقة التنظيف ولم نوفّق في الوصول إليكم.
        لا يمكن نقل زيارة اليوم إلى موعد آخر، ونأسف لأنها احتُسبت من زيارات باقتكم.
        نشكر لكم تفهمكم، ولأي استفسار يُرجى الاتصال على ⁦19125⁩.

## ما يُقال عن الباقة

script-package-facts = التعريف بالباقة
script-package-facts-why = مزايا الباقة
    .text = مواعيد الزيارات ثابتة لمدة طويلة، والعاملات مدرّبات تدريبًا عاليًا، وسعر الزيارة أقل من سعر الزيارة المنفردة.
script-package-facts-use = ما يوفّره العميل
    .text = يُرجى توفير معدات التنظيف والمنظفات وفوط مسح الأسطح في المنزل.
script-package-facts-terms = الدفع والمدة والتغيير
    .text = يمكنكم الدفع بالبطاقة، أو نقدًا من خلال فوري بكود الدفع قبل أول زيارة. مدة الباقة شهر واحد، ولكم بعده أسبوعان إضافيان لاستخدام ما تبقى. يمكن تغيير موعد الزيارة أو إلغاؤها بلا رسوم حتى أربع وعشرين ساعة قبل يومها، وبعد ذلك تُحتسب. عند إلغاء باقة مدفوعة تُخصم رسوم قدرها ثلاثون في المئة من الزيارات المتبقية ويُرد الباقي.
script-package-facts-told = قيل كل شيء

## الحجز أثناء المكالمة

script-booking = حجز باقة
script-booking-pay = كيف يرغب العميل في الدفع؟
    .hint = يُسأل العميل أثناء المكالمة.
script-booking-pay-card = بالبطاقة
script-booking-pay-cash = نقدًا عن طريق المحصّل
script-booking-pay-later = ليس الآن
script-booking-pay-none = بلا حجز
script-booking-link = إرسال رابط الدفع
    .hint = تُحجز الباقة بجانب التذكرة ويُرسل رابط دفعها أثناء المكالمة. وإن لم يُدفع ثمنها حتى انتهاء المكالمة فتُسلَّم على أنها غير مدفوعة.
script-booking-form = ملء نموذج التحصيل
    .hint = تُحجز الباقة بجانب التذكرة ويُطلب التحصيل أثناء المكالمة. وإن لم يُدفع ثمنها حتى انتهاء المكالمة فتُسلَّم على أنها غير مدفوعة.
script-booking-collector = من يحصّل
    .text = سيتصل بكم المحصّل من ⁨Accept⁩ قبل موعد الدفع للتأكيد.
script-booking-close = هل موعد أول زيارة قريب؟
    .hint = لا تُحجز باقة بلا دفع إلا إذا كان موعد أول زيارة قريبًا.
script-booking-close-not-close = ليس قريبًا
script-booking-close-close = قريب
script-booking-come-back = دعوة إلى العودة
    .text = نحجز لكم الباقة حين تكونون مستعدين للدفع، ويسعدنا اتصالكم بنا عندئذ. وإن رغبتم حجزنا لكم الآن زيارة واحدة.
script-booking-unpaid = الحجز بلا دفع
    .hint = تُحجز الباقة بجانب التذكرة وتُسلَّم على أنها غير مدفوعة، فيطلب فريق نجاح العملاء الدفع.
script-booking-outbound = طلب متابعة من نجاح العملاء
    .hint = يُكتب ما يهم العميل، فيتلقى فريق نجاح العملاء تذكرة ويتصل به.
script-booking-booked = تم الحجز
script-booking-not-booked = بلا حجز
