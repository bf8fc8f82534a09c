### سجلات العميل بجانب التذكرة: ما يحتفظ به مكتب الدعم، وما يُفعل به، وما ينتج عنه.

record-title = السجلات
record-none = لا سجلات لهذا العميل بعد.
record-new = جديد: { $record }
record-not-known = غير معروف
record-shows = قبل التأكيد
record-sends = ما سيُرسل
record-sends-nothing = لن يُرسل شيء.
record-fill-in = يُرجى ملء المطلوب أولًا، ليظهر ما ينتج عنه.
record-choose = اختيار…
record-cancel = إلغاء
record-event-created = سجل جديد: { $record }
record-event-acted = { $record }: { $action }
record-key = سجل جديد
