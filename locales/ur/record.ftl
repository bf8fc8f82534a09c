### ٹکٹ کے ساتھ کسٹمر کے ریکارڈ: ڈیسک کیا رکھتا ہے، اس کے ساتھ کیا ہوتا ہے، اور اس سے کیا نکلتا ہے۔

record-title = ریکارڈ
record-none = اس کسٹمر کا ابھی کوئی ریکارڈ نہیں۔
record-new = نیا: { $record }
record-not-known = معلوم نہیں
record-shows = کارروائی سے پہلے
record-sends = کیا بھیجا جائے گا
record-sends-nothing = کچھ نہیں بھیجا جائے گا۔
record-fill-in = پہلے مطلوبہ خانے پُر کریں، پھر نتیجہ نظر آئے گا۔
record-choose = منتخب کریں…
record-back = واپس
record-event-created = نیا ریکارڈ: { $record }
record-event-acted = { $record }: { $action }
record-key = نیا ریکارڈ
