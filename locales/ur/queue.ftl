### قطاریں اور ٹکٹوں کی فہرست۔

## Queues

queue-queues = ٹکٹوں کی قطاریں
queue-nothing-due = کچھ مقررہ نہیں
queue-late =
    { $count ->
        [one] { $count } ٹکٹ تاخیر کا شکار
       *[other] { $count } ٹکٹ تاخیر کا شکار
    }
queue-late-more = { $count } یا زیادہ ٹکٹ تاخیر کا شکار

## The list

queue-tickets = ٹکٹ
queue-due-first = پہلے مقررہ وقت والے
queue-group-late = تاخیر کا شکار
queue-group-soon = { $minutes } منٹ کے اندر
queue-group-later = بعد میں
queue-more-than = { $count } یا زیادہ
queue-empty = اس قطار میں کوئی ٹکٹ نہیں
queue-empty-hint = نئے ٹکٹ اور جواب خود بخود یہاں آ جاتے ہیں۔ دوسری قطار کے لیے اس کا نمبر دبائیں۔

## Clocks in their short form: a row has little room

span-moment = ایک منٹ سے کم
span-minutes = { $minutes } منٹ
span-hours =
    { $hours ->
        [one] { $hours } گھنٹہ
       *[other] { $hours } گھنٹے
    }
span-hours-minutes =
    { $hours ->
        [one] { $hours } گھنٹہ { $minutes } منٹ
       *[other] { $hours } گھنٹے { $minutes } منٹ
    }
span-days = { $days } دن
span-days-hours =
    { $hours ->
        [one] { $days } دن { $hours } گھنٹہ
       *[other] { $days } دن { $hours } گھنٹے
    }
clock-due-moment = وقت ابھی
clock-due-minutes = { $minutes } منٹ میں
clock-due-hours = { $hours } گھنٹے میں
clock-due-hours-minutes = { $hours } گھنٹے { $minutes } منٹ میں
clock-due-days = { $days } دن میں
clock-due-days-hours = { $days } دن { $hours } گھنٹے میں
clock-late-moment = تاخیر ابھی شروع
clock-late-minutes = { $minutes } منٹ تاخیر
clock-late-hours =
    { $hours ->
        [one] { $hours } گھنٹہ تاخیر
       *[other] { $hours } گھنٹے تاخیر
    }
clock-late-hours-minutes =
    { $hours ->
        [one] { $hours } گھنٹہ { $minutes } منٹ تاخیر
       *[other] { $hours } گھنٹے { $minutes } منٹ تاخیر
    }
clock-late-days = { $days } دن تاخیر
clock-late-days-hours =
    { $hours ->
        [one] { $days } دن { $hours } گھنٹہ تاخیر
       *[other] { $days } دن { $hours } گھنٹے تاخیر
    }

## Clocks in whole sentences: for titles and for those who listen

clock-long-left-moment = ایک منٹ سے کم میں مقررہ وقت
clock-long-left-minutes = مقررہ وقت { $minutes } منٹ میں
clock-long-left-hours = مقررہ وقت { $hours } گھنٹے میں
clock-long-left-hours-minutes = مقررہ وقت { $hours } گھنٹے { $minutes } منٹ میں
clock-long-left-days = مقررہ وقت { $days } دن میں
clock-long-left-days-hours = مقررہ وقت { $days } دن { $hours } گھنٹے میں
clock-long-late-moment = مقررہ وقت سے ایک منٹ سے کم تاخیر
clock-long-late-minutes = مقررہ وقت سے { $minutes } منٹ تاخیر
clock-long-late-hours =
    { $hours ->
        [one] مقررہ وقت سے { $hours } گھنٹہ تاخیر
       *[other] مقررہ وقت سے { $hours } گھنٹے تاخیر
    }
clock-long-late-hours-minutes =
    { $hours ->
        [one] مقررہ وقت سے { $hours } گھنٹہ { $minutes } منٹ تاخیر
       *[other] مقررہ وقت سے { $hours } گھنٹے { $minutes } منٹ تاخیر
    }
clock-long-late-days = مقررہ وقت سے { $days } دن تاخیر
clock-long-late-days-hours =
    { $hours ->
        [one] مقررہ وقت سے { $days } دن { $hours } گھنٹہ تاخیر
       *[other] مقررہ وقت سے { $days } دن { $hours } گھنٹے تاخیر
    }
