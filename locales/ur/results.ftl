### ٹکٹ بند ہونے پر کسٹمرز نے کیا جواب دیا، اور اس سے کیا بہتر ہوگا۔

results-title = سروے کے نتائج

## جوابات

results-asked = جن سے رائے مانگی گئی
results-answered = جنہوں نے جواب دیا
results-rate = جواب کی شرح
results-open = اب بھی جواب دے سکتے ہیں
results-question = سوال
results-answer = جواب
results-mean = اوسط
results-answered-at = جواب کا وقت
results-answered-of = { $asked } میں سے { $answered } کسٹمرز نے جواب دیا
results-open-count =
    { $count ->
        [one] اب بھی { $count } جواب آ سکتا ہے
       *[other] اب بھی { $count } جوابات آ سکتے ہیں
    }
results-answers =
    { $count ->
        [one] { $count } جواب
       *[other] { $count } جوابات
    }
results-mean-of = اوسط: { $most } میں سے { $mean }
results-cut = ان دنوں میں جتنے کسٹمرز سے رائے مانگی گئی وہ ایک ساتھ شمار ہونے والی تعداد سے زیادہ ہیں۔ صرف آخری { $count } شمار کیے گئے ہیں؛ باقی دیکھنے کے لیے کم دن منتخب کریں۔
results-how = ان ٹکٹوں کے سروے شمار ہوتے ہیں جو ان دنوں میں بند ہوئے۔ جو ٹکٹ دوبارہ بند ہوا ہو، اس کا صرف آخری سروے شمار ہوتا ہے۔
results-private = یہ جوابات صرف وہی لوگ دیکھتے ہیں جنہیں ڈیسک کے طریقہ کار میں مقرر کیا گیا ہے؛ ٹکٹ بند کرنے والے انہیں نہیں دیکھتے۔
results-none = ان دنوں میں کسی سے رائے نہیں مانگی گئی
results-none-hint = ٹکٹ بند ہونے پر کسٹمر سے رائے مانگی جاتی ہے۔ دوسرے دن منتخب کریں۔
results-no-answers = ابھی تک کسی نے جواب نہیں دیا
results-no-answers-hint = جوابات ملتے ہی یہاں دکھائی دیتے ہیں۔

## کسٹمرز کے الفاظ میں

results-remarks = کسٹمرز کے الفاظ میں
results-remarks-none = ان دنوں میں کسی نے کچھ نہیں لکھا۔
results-given = { $question }: { $answer }
results-ticket-open = ٹکٹ { $ticket } کھولیں
results-use = اس جواب کی بنیاد پر بہتری درج کریں

## کیا بہتر ہوگا

results-improvements = بہتری کے اقدامات
results-improvements-none = ابھی تک کوئی بہتری درج نہیں۔
results-improvement = بہتری
results-due-head = آخری تاریخ
results-by-head = درج کنندہ
results-at-head = درج کرنے کا وقت
results-done-head = مکمل ہونے کا وقت
results-improve = بہتری درج کریں
results-improve-what = کیا بہتر ہونا چاہیے؟
results-improve-hint = جو لوگ یہ جوابات دیکھتے ہیں وہ اسے بھی دیکھتے ہیں؛ ایجنٹس نہیں دیکھتے۔
results-improve-question = سوال
results-improve-no-question = کوئی خاص سوال نہیں
results-improve-day = کب تک
results-improve-no-day = کوئی دن مقرر نہیں
results-improve-some-day = ایک مقررہ دن تک
results-improve-until = اس دن تک
results-improve-from = ٹکٹ { $ticket } پر ملنے والے جواب کی بنیاد پر
results-improve-toast = بہتری درج ہو گئی
results-done = مکمل
results-planned = طے شدہ
results-finish = مکمل قرار دیں
results-finish-toast = بہتری مکمل قرار دی گئی
results-due = { $day } تک
results-late = تاخیر کا شکار: آخری تاریخ { $day }
results-by = اندراج: { $name }، { $when }
results-done-by = تکمیل کا اندراج: { $name }، { $when }
results-unsent = ابھی نہیں بھیجی گئی

## آؤٹ باکس

outbox-verb-record-improvement = بہتری
outbox-verb-finish-improvement = بہتری مکمل

## رد ہونے کی وجوہات

fault-record-improvement-not-allowed = آپ کا کردار بہتری درج کرنے کی اجازت نہیں دیتا۔ یہ کام ان کا ہے جنہیں ڈیسک کے طریقہ کار میں مقرر کیا گیا ہے۔
fault-record-improvement-exists = یہ بہتری پہلے سے درج ہے۔
fault-record-improvement-empty = لکھیں کہ کیا بہتر ہونا چاہیے۔
fault-record-improvement-too-long = متن حد سے لمبا ہے (حروف: { $length }؛ حد: { $limit })۔ اسے مختصر کریں۔
fault-record-improvement-question-unknown = ڈیسک کے طریقہ کار میں اب یہ سوال نہیں: { $question }۔ دوبارہ منتخب کریں۔
fault-record-improvement-answer-unknown = جوابات میں سے ایک اب موجود نہیں۔ دوبارہ منتخب کریں۔
fault-record-improvement-many-answers = ایک بہتری کے لیے جوابات بہت زیادہ ہیں (تعداد: { $count }؛ حد: { $limit })۔ کم منتخب کریں۔
fault-finish-improvement-not-allowed = آپ کا کردار بہتری درج کرنے کی اجازت نہیں دیتا۔ یہ کام ان کا ہے جنہیں ڈیسک کے طریقہ کار میں مقرر کیا گیا ہے۔
fault-finish-improvement-unknown = یہ بہتری اب موجود نہیں۔
fault-finish-improvement-already = یہ بہتری پہلے ہی مکمل قرار دی جا چکی ہے۔
fault-survey-answered = اس سروے کا جواب { DATETIME($answered_at, dateStyle: "medium", timeStyle: "short") } کو دیا جا چکا ہے؛ اب کوئی اور جواب قبول نہیں ہوتا۔
fault-survey-expired = اس سروے کا جواب { DATETIME($expired_at, dateStyle: "medium", timeStyle: "short") } تک دیا جا سکتا تھا۔
fault-survey-replaced = ٹکٹ { DATETIME($replaced_at, dateStyle: "medium", timeStyle: "short") } کو دوبارہ بند ہوا اور نیا سروے بھیجا گیا۔ نئے سروے کا جواب دیں۔
fault-survey-empty = کم از کم ایک سوال کا جواب دیں۔
fault-survey-question-unknown = اس سروے میں یہ سوال نہیں: { $question }۔
fault-survey-answer-missing = اس سوال کا جواب لازمی ہے: { $question }۔
fault-survey-answer-malformed = سوال “{ $question }” کے لیے یہ جواب درست نہیں۔ دوبارہ جواب دیں۔
fault-survey-off-the-scale = سوال “{ $question }” کا جواب { $least } سے { $most } تک کے کسی عدد میں دیں۔
fault-survey-option-unknown = سوال “{ $question }” کے جوابات میں سے ایک منتخب کریں۔
fault-survey-too-long = سوال “{ $question }” کا جواب حد سے لمبا ہے (حروف: { $length }؛ حد: { $limit })۔ اسے مختصر کریں۔
