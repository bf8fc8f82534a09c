### کسٹمر کی شکایت پر تیسرے فریق سے رجوع، اور اگلے مراحل۔

## What was asked, and how it stands

request-title = تیسرا فریق
request-raised = درخواست کا وقت
request-next = اگلے مراحل
request-step = { $most } میں سے { $step }
request-opens = { $when } سے
request-until = { $when } تک
request-late = { $when } سے تاخیر کا شکار
request-all-taken = تمام مراحل مکمل
request-silent = { $when } سے خاموشی: جب تک کسٹمر یا تیسرا فریق نہ لکھے، نہ جواب نہ نوٹ۔
request-waiting = کسٹمر نے آخری مرحلے کے بعد لکھا۔ مزید کوئی مرحلہ نہیں؛ تیسرے فریق نے ابھی جواب نہیں دیا۔
request-over = جواب کے بغیر ختم
request-answered = جواب ملا: { $when }

## What can be done

request-open = درخواست دیکھیں
request-open-customers = کسٹمر کا ٹکٹ دیکھیں
request-follow-up = فالو اپ کریں
request-follow-up-hint = کسٹمر کو جاتا ہے۔
request-remind = یاد دہانی بھیجیں
request-remind-hint = تیسرے فریق کو جاتی ہے۔
request-start-call = کال شروع کریں
request-hear = جواب درج کریں
request-hear-what = انہوں نے کیا جواب دیا؟
request-hear-hint = ان جوابات کے لیے جو کسی اور ذریعے سے آئے۔ یہ فالو اپ اور یاد دہانیاں ختم کر دیتا ہے۔
request-hear-keep = جواب محفوظ کریں
request-key-next = شکایت کا اگلا مرحلہ
request-placeholder = تیسرے فریق کو لکھیں
request-your-words = تیسرے فریق کے نام آپ کا پیغام
request-toast-followed-up = فالو اپ بھیج دیا گیا
request-toast-reminded = یاد دہانی بھیج دی گئی
request-toast-heard = جواب محفوظ ہو گیا

## In the conversation

request-event-raised = { $name }: تیسرے فریق سے درخواست: { $party }
request-event-reminded = { $ladder }: مرحلہ { $step }
request-event-answered = تیسرے فریق کا جواب: { $party }
request-event-silenced = آخری مرحلہ مکمل: جب تک کسٹمر یا تیسرا فریق نہ لکھے، کچھ نہیں کہا جاتا
request-event-over = درخواست جواب کے بغیر ختم ہوئی

## Asking a third party

raise-open = تیسرے فریق سے رجوع
raise-title = تیسرے فریق سے رجوع
raise-party = کس سے رجوع
raise-language = درخواست کی زبان
raise-optional = { $field } (اگر معلوم ہو)
raise-name = نام
raise-address = ای میل، اگر ای میل سے پوچھنا ہو
raise-text = درخواست کا متن
raise-told = کسٹمر کو کیا بتایا جاتا ہے
raise-send = درخواست بھیجیں اور کسٹمر کو بتائیں
raise-toast = درخواست بھیج دی گئی اور کسٹمر کو بتا دیا گیا

## Escalating by a separate mail

escalate-open = اعلیٰ سطح پر بھیجیں
escalate-title = الگ ای میل سے اعلیٰ سطح پر بھیجیں
escalate-product = پروڈکٹ
escalate-language = ای میل کی زبان
escalate-to = بنام
escalate-text = ای میل کا متن
escalate-attached = منسلکہ: { $subject }
escalate-hint = یہ ای میل الگ گفتگو شروع کرتی ہے، اور اس ٹکٹ کا ایک نوٹ اسے درج کرتا ہے۔
escalate-send = ای میل بھیجیں
escalate-toast = ای میل بھیج دی گئی
escalate-day = { DATETIME($day_at, dateStyle: "medium") }
escalate-letter = الگ ای میل بنام { $to }
request-event-escalated = { $name } نے پروڈکٹ کو اعلیٰ سطح پر بھیجا: { $product }
