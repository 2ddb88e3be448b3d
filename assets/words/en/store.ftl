### Words of the store: failures and the way out.
