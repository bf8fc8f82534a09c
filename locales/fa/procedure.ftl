### The procedure itself: its revisions, what each changes, and how it is drawn.

procedure-title = دستورالعمل
procedure-revisions = بازنگری‌ها
procedure-charts = فلوچارت‌ها

## Revisions

procedure-revision = بازنگری { NUMBER($n, useGrouping: 0) }
procedure-next = بازنگری بعدی
procedure-previous = بازنگری قبلی
procedure-none = هیچ بازنگری‌ای برای نمایش نیست
procedure-none-hint = دستورالعمل کنونی پیش از نگهداری بازنگری‌ها وارد شده است. بازنگری بعدی اینجا فهرست می‌شود.
procedure-standing-draft = پیش‌نویس
procedure-standing-waiting = در انتظار تأیید
procedure-standing-approved = تأییدشده
procedure-standing-in-force = لازم‌الاجرا
procedure-standing-superseded = جایگزین‌شده
procedure-standing-rejected = ردشده
procedure-made = { $name }، { $date }
procedure-approvals = تأییدها: { $count } از { $needs }
procedure-author = تهیه‌کننده
procedure-imported = تاریخ ورود
procedure-effective = لازم‌الاجرا از
procedure-at-once = به محض تأیید
procedure-in-force = در اجرا از
procedure-superseded = جایگزین‌شده در
procedure-no-approval = تأییدی لازم نبود.
procedure-rejected-by = رد از سوی { $name }، { $date }
procedure-running-keep = تیکت‌های باز با همان بازنگری که با آن باز شده‌اند ادامه می‌یابند.
procedure-running-migrate = تیکت‌های باز به بازنگری‌ای می‌روند که لازم‌الاجرا می‌شود.
procedure-approve = تأیید
procedure-reject = رد کردن
procedure-reject-why = چرا رد می‌شود؟
procedure-reject-hint = نویسندهٔ بازنگری این را می‌خواند. آنچه نادرست است در بازنگری تازه‌ای اصلاح می‌شود.
procedure-toast-approved = بازنگری { NUMBER($n, useGrouping: 0) }: تأیید شد
procedure-toast-rejected = بازنگری { NUMBER($n, useGrouping: 0) }: رد شد

## What a revision changes

procedure-changes = تغییرها از بازنگری { NUMBER($n, useGrouping: 0) } تا اینجا
procedure-changes-none = تفاوتی نیست.
procedure-first = این نخستین بازنگری است و چیزی برای مقایسه با آن نیست.
procedure-not-comparable = یکی از این دو پیش از نگهداری متن‌ها وارد شده است و نمی‌توان آن‌ها را مقایسه کرد.
procedure-what-added = افزوده شد
procedure-what-removed = برداشته شد
procedure-what-changed = تغییر کرد
procedure-old = پیش از این
procedure-new = اکنون
procedure-words = متن‌ها
procedure-ours = نیازمند تأیید سازمان
procedure-ours-title = در انتظار تأیید سازمان
procedure-ours-hint = هیچ سندی این مقدارها را نمی‌گوید. تا سازمان آن‌ها را تأیید یا عوض نکند، همین‌گونه می‌مانند.
procedure-group-top = کلی
procedure-group-desk = میز پشتیبانی
procedure-group-status = وضعیت‌ها
procedure-group-move = جابه‌جایی میان وضعیت‌ها
procedure-group-kind = انواع تیکت
procedure-group-reason = دلایل حل
procedure-group-role = نقش‌ها
procedure-group-channel = کانال‌ها
procedure-group-calendar = تقویم‌ها
procedure-group-target = زمان‌های هدف
procedure-group-ladder = پلکان‌های پیگیری
procedure-group-script = سناریوهای مکالمه
procedure-group-question = پرسش‌های احراز هویت
procedure-group-queue = صف‌های تیکت
procedure-group-template = قالب‌ها
procedure-group-field = فیلدهای درخواست
procedure-group-party = طرف‌های ثالث
procedure-group-mask = مقدارهای پوشانده‌شده
procedure-group-procedure = تأیید بازنگری‌ها
procedure-group-record = رکوردها
procedure-group-pending = در انتظار ماندن
procedure-group-sources = اسناد

## Flowcharts

procedure-draw = نمایش فلوچارت
procedure-chart-next = فلوچارت بعدی
procedure-chart-previous = فلوچارت قبلی
procedure-chart-of = بازنگری
procedure-chart-statuses = وضعیت‌ها و جابه‌جایی‌ها
procedure-chart-script = سناریوی مکالمه: { $name }
procedure-chart-ladder = پلکان پیگیری: { $name }
procedure-chart-record = رکورد: { $name }
procedure-chart-rung = { NUMBER($n, useGrouping: 0) }. { $name }
procedure-chart-window = پس از { $opens }، دیرکرد پس از { $late }
procedure-chart-opens = پس از { $opens }
procedure-chart-late = دیرکرد پس از { $late }
procedure-chart-over = پایان
procedure-chart-silent = دیگر هیچ، تا کسی پیام بدهد
procedure-chart-guarded = پس از احراز هویت
procedure-zoom-in = بزرگ‌تر
procedure-zoom-out = کوچک‌تر
procedure-zoom-fit = همهٔ فلوچارت
procedure-save = ذخیره به صورت ⁦SVG⁩
