### Words of the desk.
