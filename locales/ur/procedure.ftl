### The procedure itself: its revisions, what each changes, and how it is drawn.

procedure-title = طریقہ کار
procedure-revisions = نظرثانیاں
procedure-charts = فلو چارٹ

## Revisions

procedure-revision = نظرثانی { NUMBER($n, useGrouping: 0) }
procedure-next = اگلی نظرثانی
procedure-previous = پچھلی نظرثانی
procedure-none = دکھانے کے لیے کوئی نظرثانی نہیں
procedure-none-hint = نافذ طریقہ کار نظرثانیاں محفوظ ہونے سے پہلے درآمد ہوا تھا۔ اگلی نظرثانی یہاں درج ہو گی۔
procedure-standing-draft = مسودہ
procedure-standing-waiting = منظوری کی منتظر
procedure-standing-approved = منظور شدہ
procedure-standing-in-force = نافذ
procedure-standing-superseded = تبدیل شدہ
procedure-standing-rejected = نامنظور
procedure-made = { $name }، { $date }
procedure-approvals = منظوریاں: { $needs } میں سے { $count }
procedure-author = تیار کنندہ
procedure-imported = درآمد کی تاریخ
procedure-effective = نافذ از
procedure-at-once = منظور ہوتے ہی
procedure-in-force = نافذ ہونے کی تاریخ
procedure-superseded = تبدیل ہونے کی تاریخ
procedure-no-approval = منظوری درکار نہیں تھی۔
procedure-rejected-by = { $name } کی طرف سے نامنظور، { $date }
procedure-running-keep = کھلے ٹکٹ اسی نظرثانی پر رہتے ہیں جس کے تحت وہ کھولے گئے۔
procedure-running-migrate = کھلے ٹکٹ نافذ ہونے والی نظرثانی پر منتقل ہو جاتے ہیں۔
procedure-approve = منظور کریں
procedure-reject = نامنظور کریں
procedure-reject-why = نامنظور کرنے کی وجہ کیا ہے؟
procedure-reject-hint = نظرثانی تیار کرنے والا اسے پڑھتا ہے۔ غلطی نئی نظرثانی میں درست کی جاتی ہے۔
procedure-toast-approved = نظرثانی { NUMBER($n, useGrouping: 0) }: منظور ہو گئی
procedure-toast-rejected = نظرثانی { NUMBER($n, useGrouping: 0) }: نامنظور ہو گئی

## What a revision changes

procedure-changes = نظرثانی { NUMBER($n, useGrouping: 0) } کے بعد کی تبدیلیاں
procedure-changes-none = کوئی فرق نہیں۔
procedure-first = یہ پہلی نظرثانی ہے؛ موازنے کے لیے کچھ نہیں۔
procedure-not-comparable = دونوں میں سے ایک متن محفوظ ہونے سے پہلے درآمد ہوئی، اس لیے موازنہ ممکن نہیں۔
procedure-what-added = شامل
procedure-what-removed = خارج
procedure-what-changed = تبدیل
procedure-old = پہلے
procedure-new = اب
procedure-words = الفاظ
procedure-ours = تصدیق طلب
procedure-ours-title = ادارے کی تصدیق کے منتظر
procedure-ours-hint = یہ قدریں کسی دستاویز میں درج نہیں۔ ادارے کے تصدیق کرنے یا بدلنے تک یہی رہیں گی۔
procedure-group-top = عمومی
procedure-group-desk = سپورٹ ڈیسک
procedure-group-status = حالتیں
procedure-group-move = حالتوں کے درمیان منتقلی
procedure-group-kind = ٹکٹوں کی اقسام
procedure-group-reason = حل کی وجوہات
procedure-group-role = کردار
procedure-group-channel = چینلز
procedure-group-calendar = کیلنڈر
procedure-group-target = ہدف کے اوقات
procedure-group-ladder = مرحلہ وار فالو اپ
procedure-group-script = اسکرپٹس
procedure-group-question = تصدیق کے سوالات
procedure-group-queue = ٹکٹوں کی قطاریں
procedure-group-template = ٹیمپلیٹس
procedure-group-field = درخواستوں کے خانے
procedure-group-party = تیسرے فریق
procedure-group-mask = جزوی طور پر چھپی قدریں
procedure-group-procedure = نظرثانیوں کی منظوری
procedure-group-record = ریکارڈ
procedure-group-pending = زیرِ التوا رہنا
procedure-group-sources = دستاویزات

## Flowcharts

procedure-draw = فلو چارٹ دکھائیں
procedure-chart-next = اگلا فلو چارٹ
procedure-chart-previous = پچھلا فلو چارٹ
procedure-chart-of = نظرثانی
procedure-chart-statuses = حالتیں اور منتقلیاں
procedure-chart-script = اسکرپٹ: { $name }
procedure-chart-ladder = مرحلہ وار فالو اپ: { $name }
procedure-chart-record = ریکارڈ: { $name }
procedure-chart-rung = { NUMBER($n, useGrouping: 0) }. { $name }
procedure-chart-window = { $opens } بعد، { $late } بعد تاخیر
procedure-chart-opens = { $opens } بعد
procedure-chart-late = { $late } بعد تاخیر
procedure-chart-over = اختتام
procedure-chart-silent = کسی کے لکھنے تک مزید کچھ نہیں
procedure-chart-guarded = تصدیق کے بعد
procedure-zoom-in = بڑا کریں
procedure-zoom-out = چھوٹا کریں
procedure-zoom-fit = پورا فلو چارٹ
procedure-save = ⁦SVG⁩ میں محفوظ کریں
