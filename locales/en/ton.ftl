# Paying on the chain: GRAM and USDT, and the transfers that need an admin.
NoRate = I do not know the price of a GRAM at the moment. Please try again in a few minutes or pay another way.
NotOnChain = This plan cannot be paid on the TON network at the moment. Please choose another way to pay.
TransferNotFound = There is no such transfer, or no such checkout any more.
TransferHandled = This transfer is dealt with already. Here is how it stands now.
NothingToSettle = { $name } has no unpaid checkout that this transfer could be for.

# Addresses on the chain.
AddressLength = This is not a complete TON address: it has 48 characters. Please copy it again from your wallet.
AddressMistyped = There is a typing error in this TON address: its checksum does not fit. Please copy it again from your wallet.
AddressForeign = This address does not belong to TON's wallets. Please copy your wallet's address again.
AddressTestOnly = This is an address of the test network. Please send one of the main network.
