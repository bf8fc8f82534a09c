### ٹکٹ بند ہونے پر کسٹمرز نے کیا جواب دیا، اور اس سے کیا بہتر ہوگا۔

results-title = سروے کے نتائج

## جوابات

results-asked = جن سے پوچھا گیا
results-answered = جنہوں نے جواب دیا
results-rate = جواب کی شرح
results-open = ابھی جواب دے سکتے ہیں
results-question = سوال
results-answer = جواب
results-mean = اوسط
results-answered-at = جواب کا وقت
results-answered-of = { $asked } میں سے { $answered } کسٹمرز نے جواب دیا
results-open-count =
    { $count ->
        [one] { $count } کسٹمر ابھی جواب دے سکتا ہے
       *[other] { $count } کسٹمر ابھی جواب دے سکتے ہیں
    }
results-answers =
    { $count ->
        [one] { $count } جواب
       *[other] { $count } جوابات
    }
results-mean-of = اوسط { $mean }، کل { $most }
results-cut = ان دنوں میں اس سے زیادہ کسٹمرز سے پوچھا گیا جتنے ایک ساتھ گنے جاتے ہیں۔ آخری { $count } گنے گئے ہیں؛ باقی دیکھنے کے لیے کم دن منتخب کریں۔
results-how = ان ٹکٹوں کے سروے گنے جاتے ہیں جو ان دنوں میں بند ہوئے۔ جو ٹکٹ دوبارہ بند ہوا، اس کا صرف آخری سروے گنا جاتا ہے۔
results-private = یہ جوابات صرف وہ دیکھتے ہیں جنہیں ڈیسک کا طریقہ کار مقرر کرے؛ ٹکٹ بند کرنے والا نہیں دیکھتا۔
results-none = ان دنوں میں کسی سے نہیں پوچھا گیا
results-none-hint = کسٹمرز سے ٹکٹ بند ہونے پر پوچھا جاتا ہے۔ دوسرے دن منتخب کریں۔
results-no-answers = ابھی کسی نے جواب نہیں دیا
results-no-answers-hint = جوابات ملتے ہی یہاں دکھائی دیتے ہیں۔

## کسٹمرز کے الفاظ میں

results-remarks = کسٹمرز کے الفاظ میں
results-remarks-none = ان دنوں میں کسی نے کچھ نہیں لکھا۔
results-given = { $question }: { $answer }
results-ticket-open = ٹکٹ { $ticket } کھولیں
results-use = اس جواب سے بہتری درج کریں

## کیا بہتر ہوگا

results-improvements = بہتریاں
results-improvements-none = ابھی کوئی بہتری درج نہیں۔
results-improvement = بہتری
results-due-head = آخری دن
results-by-head = درج کرنے والا
results-at-head = درج کرنے کا وقت
results-done-head = مکمل ہونے کا وقت
results-improve = بہتری درج کریں
results-improve-what = کیا بہتر ہونا چاہیے؟
results-improve-hint = جو یہ جوابات دیکھتے ہیں وہ اسے بھی دیکھتے ہیں؛ ایجنٹ نہیں دیکھتے۔
results-improve-question = سوال
results-improve-no-question = کوئی خاص سوال نہیں
results-improve-day = کب تک
results-improve-no-day = کوئی دن مقرر نہیں
results-improve-some-day = کسی دن تک
results-improve-until = اس دن تک
results-improve-from = ٹکٹ { $ticket } کے جواب سے
results-improve-toast = بہتری درج ہو گئی
results-done = مکمل
results-planned = طے شدہ
results-finish = مکمل ہو گئی
results-finish-toast = مکمل کا نشان لگا دیا گیا
results-due = { $day } تک
results-late = وقت گزر گیا: { $day }
results-by = درج کیا: { $name }، { $when }
results-done-by = مکمل کیا: { $name }، { $when }
results-unsent = ابھی نہیں بھیجی گئی

## آؤٹ باکس

outbox-verb-record-improvement = بہتری
outbox-verb-finish-improvement = بہتری مکمل

## رد ہونے کی وجوہات

fault-record-improvement-not-allowed = آپ کا کردار بہتریاں درج نہیں کرتا۔ یہ کام اس کا ہے جسے ڈیسک کا طریقہ کار مقرر کرے۔
fault-record-improvement-exists = یہ بہتری پہلے سے درج ہے۔
fault-record-improvement-empty = لکھیں کہ کیا بہتر ہونا چاہیے۔
fault-record-improvement-too-long = متن حد سے لمبا ہے (حروف: { $length }؛ حد: { $limit })۔ اسے مختصر کریں۔
fault-record-improvement-question-unknown = ڈیسک کے طریقہ کار میں اب یہ سوال نہیں: { $question }۔ دوبارہ منتخب کریں۔
fault-record-improvement-answer-unknown = جوابات میں سے ایک اب موجود نہیں۔ دوبارہ منتخب کریں۔
fault-record-improvement-many-answers = ایک بہتری کے لیے جوابات بہت زیادہ ہیں (تعداد: { $count }؛ حد: { $limit })۔ کم منتخب کریں۔
fault-finish-improvement-not-allowed = آپ کا کردار بہتریاں درج نہیں کرتا۔ یہ کام اس کا ہے جسے ڈیسک کا طریقہ کار مقرر کرے۔
fault-finish-improvement-unknown = یہ بہتری اب موجود نہیں۔
fault-finish-improvement-already = اس بہتری پر مکمل کا نشان پہلے سے ہے۔
fault-survey-answered = اس سروے کا جواب { DATETIME($answered_at, dateStyle: "medium", timeStyle: "short") } کو دیا جا چکا ہے؛ دوسرا جواب قبول نہیں ہوتا۔
fault-survey-expired = اس سروے کا جواب { DATETIME($expired_at, dateStyle: "medium", timeStyle: "short") } تک دیا جا سکتا تھا۔
fault-survey-replaced = ٹکٹ { DATETIME($replaced_at, dateStyle: "medium", timeStyle: "short") } کو دوبارہ بند ہوا اور نیا سروے بھیجا گیا۔ اس کا جواب دیں۔
fault-survey-empty = کم از کم ایک سوال کا جواب دیں۔
fault-survey-question-unknown = اس سروے میں یہ سوال نہیں: { $question }۔
fault-survey-answer-missing = اس سوال کا جواب ضروری ہے: { $question }۔
fault-survey-answer-malformed = یہ سوال { $question } کا جواب نہیں۔ دوبارہ جواب دیں۔
fault-survey-off-the-scale = سوال { $question } کا جواب { $least } سے { $most } تک کے عدد میں دیں۔
fault-survey-option-unknown = سوال { $question } کے جوابات میں سے ایک منتخب کریں۔
fault-survey-too-long = سوال { $question } کا جواب حد سے لمبا ہے (حروف: { $length }؛ حد: { $limit })۔ اسے مختصر کریں۔
