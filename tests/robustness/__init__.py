"""What happens to output/ when a build dies, the disk is full, files cannot be read, or others read and build meanwhile.

Everything here drives the command and looks at the files it leaves behind; nothing knows how the engine works inside.
``DEPESCHE_LONG=1`` strikes at every step instead of at some of them.
"""
