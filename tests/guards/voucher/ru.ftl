method-voucher = Ваучер
button-voucher = 🎟 Ваучер на { $price }
voucher = { $plan } за { $amount }: пришлите фото ваучера, чтобы был виден его номер.
