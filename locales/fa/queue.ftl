### صف‌ها و فهرست تیکت‌ها.

## Queues

queue-queues = صف‌های تیکت
queue-nothing-due = بدون سررسید
queue-late = { $count } تیکت سررسیدگذشته
queue-late-more = { $count } تیکت سررسیدگذشته یا بیشتر

## The list

queue-tickets = تیکت‌ها
queue-due-first = نزدیک‌ترین سررسید
queue-group-late = سررسید گذشته
queue-group-soon = تا { $minutes } دقیقهٔ دیگر
queue-group-later = دیرتر
queue-more-than = { $count } یا بیشتر
queue-empty = تیکتی در این صف نیست
queue-empty-hint = تیکت‌ها و پاسخ‌های تازه خودبه‌خود اینجا پدیدار می‌شوند. برای رفتن به صف دیگر شمارهٔ آن را بزنید.

## Clocks in their short form: a row has little room

span-moment = کمتر از یک دقیقه
span-minutes = { $minutes } دقیقه
span-hours = { $hours } ساعت
span-hours-minutes = { $hours } ساعت و { $minutes } دقیقه
span-days = { $days } روز
span-days-hours = { $days } روز و { $hours } ساعت
clock-due-moment = سررسید همین حالا
clock-due-minutes = تا { $minutes } دقیقه
clock-due-hours = تا { $hours } ساعت
clock-due-hours-minutes = تا { $hours } ساعت و { $minutes } دقیقه
clock-due-days = تا { $days } روز
clock-due-days-hours = تا { $days } روز و { $hours } ساعت
clock-late-moment = همین حالا گذشت
clock-late-minutes = { $minutes } دقیقه گذشته
clock-late-hours = { $hours } ساعت گذشته
clock-late-hours-minutes = { $hours } ساعت و { $minutes } دقیقه گذشته
clock-late-days = { $days } روز گذشته
clock-late-days-hours = { $days } روز و { $hours } ساعت گذشته

## Clocks in whole sentences: for titles and for those who listen

clock-long-left-moment = تا کمتر از یک دقیقهٔ دیگر سررسید می‌شود
clock-long-left-minutes = تا { $minutes } دقیقهٔ دیگر سررسید می‌شود
clock-long-left-hours = تا { $hours } ساعت دیگر سررسید می‌شود
clock-long-left-hours-minutes = تا { $hours } ساعت و { $minutes } دقیقهٔ دیگر سررسید می‌شود
clock-long-left-days = تا { $days } روز دیگر سررسید می‌شود
clock-long-left-days-hours = تا { $days } روز و { $hours } ساعت دیگر سررسید می‌شود
clock-long-late-moment = کمتر از یک دقیقه از سررسید گذشته است
clock-long-late-minutes = { $minutes } دقیقه از سررسید گذشته است
clock-long-late-hours = { $hours } ساعت از سررسید گذشته است
clock-long-late-hours-minutes = { $hours } ساعت و { $minutes } دقیقه از سررسید گذشته است
clock-long-late-days = { $days } روز از سررسید گذشته است
clock-long-late-days-hours = { $days } روز و { $hours } ساعت از سررسید گذشته است
