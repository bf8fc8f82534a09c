### Faragostar ڈیسک کے الفاظ: وہ نام جو ایجنٹس پڑھتے ہیں۔ اس ڈیسک کے کسٹمرز کو فارسی اور انگریزی میں جواب دیا جاتا ہے۔

desk-name = Faragostar

## ٹکٹ کی حالتیں

status-new = نیا
status-in-progress = زیرِ کارروائی
status-closed = بند

## ٹکٹ کو آگے بڑھانے والے اقدامات، جیسے فلو چارٹ کے تیروں پر لکھے جاتے ہیں

move-create = ٹکٹ بنا
move-receive = کسٹمر کا نیا پیغام
move-reply = جواب
move-assign = تفویض
move-resolve = ٹکٹ بند

## ٹکٹ بند کرنے کی وجوہات

reason-solved = مسئلہ حل ہو گیا
    .hint = کسٹمر نے جو بتایا تھا وہ ٹھیک کر دیا گیا۔
reason-explained = وضاحت دی گئی
    .hint = ٹھیک کرنے کو کچھ نہ تھا اور کسٹمر کو جواب مل گیا۔

## کردار، چینل اور کیلنڈر

role-agent = ایجنٹ
role-quality-officer = کوالٹی آفیسر
role-quality-head = کوالٹی کے سربراہ
channel-portal = کسٹمر پورٹل
channel-mail = ای میل
calendar-office = اوقاتِ کار
calendar-always = چوبیس گھنٹے
target-first-reply = پہلا جواب
target-next-reply = اگلا جواب
target-closing = بند کرنا

## تعطیلات

holiday-nowruz = نوروز
holiday-republic-day = یومِ اسلامی جمہوریہ
holiday-nature-day = یومِ فطرت
holiday-khomeini = امام خمینی کی رحلت
holiday-khordad-uprising = خرداد کی عوامی تحریک
holiday-revolution = انقلاب کی کامیابی
holiday-oil = تیل قومیانے کا دن
holiday-year-end = سال کا آخری دن
holiday-tasua = تاسوعا
holiday-ashura = عاشورا
holiday-arbaeen = اربعین
holiday-prophets-passing = رحلتِ رسول
holiday-imam-reza = شہادتِ امام رضا
holiday-imam-askari = شہادتِ امام حسن عسکری
holiday-prophets-birth = ولادتِ رسول
holiday-fatima = شہادتِ حضرت فاطمہ
holiday-imam-ali-birth = ولادتِ امام علی
holiday-mabath = مبعث
holiday-mid-shaban = نیمۂ شعبان
holiday-imam-ali = شہادتِ امام علی
holiday-fitr = عید الفطر
holiday-imam-sadiq = شہادتِ امام صادق
holiday-adha = عید الاضحیٰ
holiday-ghadir = عیدِ غدیر

## قطاریں

queue-to-answer = جواب کے منتظر
queue-cause-missing = وجہ درج نہیں
queue-delivered = کوالٹی کے پاس
queue-mine = میرے ٹکٹ
queue-unassigned = غیر تفویض شدہ
queue-in-progress = زیرِ کارروائی
queue-closed = بند ٹکٹ

## تیار جوابات

template-solved = حل کی اطلاع

## تاخیر کی وجوہات

ladder-missed-first-reply = پہلے جواب کا وقت گزر گیا
ladder-missed-first-reply-deliver = کوالٹی آفیسر کے حوالے
ladder-missed-next-reply = اگلے جواب کا وقت گزر گیا
ladder-missed-next-reply-deliver = کوالٹی آفیسر کے حوالے
ladder-missed-closing = بند کرنے کا وقت گزر گیا
ladder-missed-closing-deliver = کوالٹی آفیسر کے حوالے
cause-nobody-there = کوئی موجود نہ تھا
cause-too-many-tickets = ٹکٹ بہت زیادہ تھے
cause-overlooked = نظر سے رہ گیا
cause-waited-for-others = دوسرے شعبے کا انتظار تھا
cause-hard-to-solve = حل مشکل تھا
cause-something-else = کوئی اور وجہ

## ٹکٹ بند ہونے پر کسٹمر سے کیا پوچھا جاتا ہے

role-senior-manager = سینئر مینیجر
survey-question-satisfied = اطمینان
survey-question-solved = مسئلے کا حل
survey-question-solved-yes = جی ہاں
survey-question-solved-partly = کسی حد تک
survey-question-solved-no = جی نہیں
survey-question-remarks = کسٹمر کی رائے
