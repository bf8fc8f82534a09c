### سپورٹ ڈیسک کے نام اور تیار جوابات۔
###
### Variables of the ready answers:
### $customer: the customer's name as it is written on the ticket.
### $ticket: the ticket's number.
### $agent: the name of the agent who has the ticket.

## The desk

desk-name = U Visa Services

## Statuses

status-new = نیا
status-assigned = تفویض شدہ
status-in-progress = زیرِ کارروائی
status-resolved = حل شدہ
status-closed = بند

## What moves a ticket

move-create = ٹکٹ کا آغاز
move-assign = تفویض
move-unassign = تفویض کا خاتمہ
move-reply = جواب
move-resolve = ٹکٹ کا حل
move-receive = کسٹمر کا نیا پیغام
move-close = ٹکٹ کی بندش

## Why a ticket is resolved

reason-solution-communicated = حل بتا دیا گیا
    .hint = کسٹمر کو حل بتا دیا گیا ہے؛ ان کی تصدیق پر ٹکٹ بند ہو گا۔

## Priorities

priority-low = کم
    .hint = معمول کا سوال
priority-medium = درمیانی
    .hint = معمولی مسئلہ
priority-high = زیادہ
    .hint = سنگین مسئلہ
urgency-can-wait = انتظار ممکن ہے
urgency-soon = جلد
urgency-now = ابھی
impact-question = ایک سوال
impact-hindered = کام میں رکاوٹ ہے
impact-stopped = سب کام رکا ہوا ہے

## Roles

role-agent = ایجنٹ
role-supervisor = سپروائزر
role-administrator = منتظم

## Channels

channel-mail = ای میل
channel-phone = فون
channel-web-form = ویب فارم

## Time

calendar-always = چوبیس گھنٹے
target-first-response = پہلا جواب
target-next-response = اگلا جواب
target-resolution = حل
target-planned-call = طے شدہ کال
target-ladder-acknowledgement = وصولی کی اطلاع
target-ladder-phone-update = فون پر صورتحال کی اطلاع
target-ladder-phone-confirmation = فون پر تصدیق

## Customers' clocks

zone-karachi = کراچی
zone-dubai = دبئی
zone-riyadh = ریاض
zone-istanbul = استنبول
zone-tehran = تہران
zone-kabul = کابل
zone-delhi = دہلی
zone-dhaka = ڈھاکہ
zone-kuala-lumpur = کوالالمپور
zone-beijing = بیجنگ
zone-tokyo = ٹوکیو
zone-perth = پرتھ
zone-sydney = سڈنی
zone-auckland = آکلینڈ
zone-london = لندن
zone-dublin = ڈبلن
zone-berlin = برلن
zone-paris = پیرس
zone-rome = روم
zone-madrid = میڈرڈ
zone-cairo = قاہرہ
zone-nairobi = نیروبی
zone-johannesburg = جوہانسبرگ
zone-toronto = ٹورنٹو
zone-vancouver = وینکوور
zone-new-york = نیویارک
zone-chicago = شکاگو
zone-denver = ڈینور
zone-los-angeles = لاس اینجلس
zone-lagos = لاگوس
zone-singapore = سنگاپور
zone-manila = منیلا
zone-bangkok = بینکاک
zone-jakarta = جکارتہ
zone-colombo = کولمبو
zone-kathmandu = کھٹمنڈو
zone-brisbane = برسبین
zone-halifax = ہیلی فیکس
zone-phoenix = فینکس
zone-honolulu = ہونولولو
zone-mexico-city = میکسیکو سٹی
zone-bogota = بوگوٹا
zone-sao-paulo = ساؤ پالو
zone-buenos-aires = بیونس آئرس

## What a ticket needs by itself

ladder-acknowledgement = وصولی کی اطلاع
ladder-acknowledgement-acknowledge = ٹکٹ کی وصولی بتائیں
ladder-status-update = صورتحال کی اطلاع
ladder-status-update-update = کسٹمر کو صورتحال کی اطلاع
ladder-phone-update = فون پر صورتحال کی اطلاع
ladder-phone-update-call = کسٹمر کو کال کر کے صورتحال بتائیں
ladder-confirmation = حل کی تصدیق
ladder-confirmation-remind = تصدیق کی یاد دہانی
ladder-phone-confirmation = فون پر تصدیق
ladder-phone-confirmation-call = کسٹمر کو کال کر کے تصدیق لیں

## Queues

queue-new-and-replies = نئے ٹکٹ اور جوابات
queue-mine = میرے ٹکٹ
queue-unassigned = غیر تفویض شدہ
queue-to-prioritise = ترجیح مقرر نہیں
queue-high = زیادہ ترجیح والے
queue-assigned = تفویض شدہ
queue-in-progress = زیرِ کارروائی
queue-calls = طے شدہ کالیں
queue-to-confirm = تصدیق کے منتظر
queue-closed = بند

## Ready answers. The name is for the agent, the text for the customer

template-acknowledgement = وصولی کی اطلاع
    .text =
        محترم/محترمہ { $customer }،

        ⁨U Visa Services⁩ سے رابطے کا شکریہ۔ آپ کی درخواست ہمیں مل گئی ہے اور اس کا نمبر { $ticket } ہے۔ میرا نام { $agent } ہے اور آپ کی درخواست میرے سپرد ہے۔
template-status-update = صورتحال کی اطلاع
    .text =
        محترم/محترمہ { $customer }،

        آپ کی درخواست { $ticket } ہمارے پاس کھلی ہے۔ اگر ہم نے آپ سے کچھ پوچھا ہے تو ہمیں آپ کے جواب کا انتظار ہے؛ ورنہ جیسے ہی کوئی پیش رفت ہوئی، ہم آپ کو اطلاع دیں گے۔
template-solution = حل
    .text =
        محترم/محترمہ { $customer }،

        آپ کی درخواست { $ticket } کا حل یہ ہے:

        …

        براہِ کرم بتائیں کہ اس سے مسئلہ حل ہوا یا نہیں، تاکہ ہم درخواست بند کر سکیں۔
template-please-confirm = تصدیق کی درخواست
    .text =
        محترم/محترمہ { $customer }،

        ہم نے آپ کی درخواست { $ticket } کا حل بتایا تھا۔ براہِ کرم بتائیں کہ مسئلہ حل ہوا یا نہیں؛ آپ کی تصدیق تک درخواست بند نہیں ہو گی۔
