### ما أجاب به العملاء عند إغلاق تذاكرهم، وما سيتحسن بسببه.

results-title = نتائج الاستبيان

## الإجابات

results-asked = عدد من سُئلوا
results-answered = عدد من أجابوا
results-rate = معدل الاستجابة
results-open = عدد من لا تزال الإجابة متاحة لهم
results-question = السؤال
results-answer = الإجابة
results-mean = المتوسط
results-answered-at = وقت الإجابة
results-answered-of = عدد من أجابوا: { $answered } من أصل { $asked }
results-open-count =
    { $count ->
        [zero] لم يبقَ من يمكنه الإجابة
        [one] بقي عميل واحد يمكنه الإجابة
        [two] بقي عميلان يمكنهما الإجابة
        [few] بقي { $count } عملاء يمكنهم الإجابة
        [many] بقي { $count } عميلًا يمكنهم الإجابة
       *[other] بقي { $count } عميل يمكنهم الإجابة
    }
results-answers =
    { $count ->
        [zero] لا إجابات
        [one] إجابة واحدة
        [two] إجابتان
        [few] { $count } إجابات
        [many] { $count } إجابة
       *[other] { $count } إجابة
    }
results-mean-of = المتوسط { $mean } من { $most }
results-cut = عدد من سُئلوا في هذه الأيام أكبر مما يُحسب دفعة واحدة. يُحسب أحدث { $count } منهم فقط؛ يُرجى اختيار أيام أقل لرؤية البقية.
results-how = تُحسب استبيانات التذاكر التي أُغلقت في هذه الأيام. إذا أُغلقت تذكرة مرة أخرى فلا يُحسب إلا استبيانها الأخير.
results-private = لا يرى هذه الإجابات إلا من يحددهم إجراء العمل في مكتب الدعم، ولا يراها من أغلق التذكرة.
results-none = لم يُسأل أحد في هذه الأيام
results-none-hint = يُسأل العملاء عند إغلاق تذاكرهم. يُرجى اختيار أيام أخرى.
results-no-answers = لم يُجب أحد بعد
results-no-answers-hint = تظهر الإجابات هنا حال وصولها من العملاء.

## تعليقات العملاء

results-remarks = تعليقات العملاء
results-remarks-none = لم يكتب أحد شيئًا في هذه الأيام.
results-given = { $question }: { $answer }
results-ticket-open = فتح التذكرة { $ticket }
results-use = تسجيل تحسين من هذه الإجابة

## ما ينبغي تحسينه

results-improvements = التحسينات
results-improvements-none = لم يُسجل أي تحسين بعد.
results-improvement = التحسين
results-due-head = الموعد النهائي
results-by-head = اسم من سجّله
results-at-head = وقت التسجيل
results-done-head = وقت الإنجاز
results-improve = تسجيل تحسين
results-improve-what = ما الذي ينبغي تحسينه؟
results-improve-hint = يراه كل من يرى هذه الإجابات، ولا يراه موظفو الدعم.
results-improve-question = السؤال
results-improve-no-question = بلا سؤال معين
results-improve-day = الموعد النهائي
results-improve-no-day = بلا موعد
results-improve-some-day = حتى يوم معين
results-improve-until = حتى يوم
results-improve-from = من إجابة استبيان التذكرة { $ticket }
results-improve-toast = سُجل التحسين
results-done = منجز
results-planned = مخطط له
results-finish = تسجيل الإنجاز
results-finish-toast = سُجل الإنجاز
results-due = حتى { $day }
results-late = فات موعده: { $day }
results-by = تسجيل من { $name }، { $when }
results-done-by = منجز بحسب { $name }، { $when }
results-unsent = لم يُرسل بعد

## صندوق الصادر

outbox-verb-record-improvement = تسجيل تحسين
outbox-verb-finish-improvement = تسجيل إنجاز تحسين

## أسباب الرفض

fault-record-improvement-not-allowed = دورك لا يسمح بتسجيل التحسينات. يسجلها من يحدده إجراء العمل في مكتب الدعم.
fault-record-improvement-exists = هذا التحسين مسجل بالفعل.
fault-record-improvement-empty = يُرجى كتابة ما ينبغي تحسينه.
fault-record-improvement-too-long = النص أطول من المسموح (الأحرف: { $length }؛ الحد الأقصى: { $limit }). يُرجى اختصاره.
fault-record-improvement-question-unknown = لم يعد هذا السؤال في إجراء العمل: { $question }. يُرجى الاختيار من جديد.
fault-record-improvement-answer-unknown = لم تعد إحدى الإجابات موجودة. يُرجى الاختيار من جديد.
fault-record-improvement-many-answers = عدد الإجابات أكبر من المسموح لتحسين واحد (العدد: { $count }؛ الحد الأقصى: { $limit }). يُرجى اختيار عدد أقل.
fault-finish-improvement-not-allowed = دورك لا يسمح بتسجيل التحسينات. يسجلها من يحدده إجراء العمل في مكتب الدعم.
fault-finish-improvement-unknown = لم يعد هذا التحسين موجودًا.
fault-finish-improvement-already = سُجل إنجاز هذا التحسين بالفعل.
fault-survey-answered = أُجيب عن هذا الاستبيان في { DATETIME($answered_at, dateStyle: "medium", timeStyle: "short") }، ولا تُقبل إجابات أخرى.
fault-survey-expired = كانت الإجابة عن هذا الاستبيان ممكنة حتى { DATETIME($expired_at, dateStyle: "medium", timeStyle: "short") }.
fault-survey-replaced = أُغلقت التذكرة مرة أخرى في { DATETIME($replaced_at, dateStyle: "medium", timeStyle: "short") } وأُرسل استبيان أحدث. يُرجى الإجابة عنه.
fault-survey-empty = يُرجى الإجابة عن سؤال واحد على الأقل.
fault-survey-question-unknown = لا يوجد هذا السؤال في الاستبيان: { $question }.
fault-survey-answer-missing = الإجابة عن هذا السؤال مطلوبة: { $question }.
fault-survey-answer-malformed = الإجابة عن السؤال { $question } غير صالحة. يُرجى الإجابة عنه من جديد.
fault-survey-off-the-scale = يُرجى الإجابة عن السؤال { $question } برقم من { $least } إلى { $most }.
fault-survey-option-unknown = يُرجى اختيار إحدى إجابات السؤال { $question }.
fault-survey-too-long = الإجابة عن السؤال { $question } أطول من المسموح (الأحرف: { $length }؛ الحد الأقصى: { $limit }). يُرجى اختصارها.
