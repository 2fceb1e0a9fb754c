method-voucher = Vale
button-voucher = 🎟 Vale de { $price }
voucher = { $plan } por { $amount }: envíame una foto de tu vale, con el número a la vista.
