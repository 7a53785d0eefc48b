package dev.procession.multiprocessing.internal.copy;

/** The first byte of each value in a copy; tells {@link ObjectReader} how {@link ObjectWriter} wrote the value. */
final class CopyTag {

    static final int NULL = 0;
    /** A reference to a value earlier in the copy; its number follows. */
    static final int SEEN_BEFORE = 1;

    static final int STRING = 2;
    static final int BOOLEAN = 3;
    static final int BYTE = 4;
    static final int SHORT = 5;
    static final int CHAR = 6;
    static final int INT = 7;
    static final int LONG = 8;
    static final int FLOAT = 9;
    static final int DOUBLE = 10;

    static final int PRIMITIVE_ARRAY = 11;
    static final int ARRAY = 12;
    static final int ENUM = 13;
    static final int CLASS = 14;
    static final int BARE_OBJECT = 15;
    static final int STANDARD_STREAM = 16;
    static final int PATH = 17;
    static final int OPTIONAL = 18;

    /** A mutable collection of the JDK. The reader makes it empty and fills it later, so that it may contain itself. */
    static final int COLLECTION = 19;

    static final int MAP = 20;
    static final int LIST_OF = 21;

    /** An object of a student's class: the values of its fields follow. */
    static final int OBJECT = 22;

    static final int RECORD = 23;
    static final int LAMBDA = 24;

    /** An object of this library whose class a student may extend, see {@link ExtensibleCopied}. */
    static final int EXTENSIBLE = 25;

    /** An object of this library that writes and reads itself, see {@link Copied}. */
    static final int COPIED = 27;

    /** Any other {@link java.io.Serializable} object: the bytes of Java serialization follow. */
    static final int SERIALIZED = 26;

    /** The object of a compact program: each field, or the reason why it could not be copied. */
    static final int PROGRAM = 28;

    /** The receiver's own object of the compact program, see {@link ProgramObject}. */
    static final int OWN_PROGRAM = 29;

    /** A value of the JDK that is plain data, see {@link JdkPlainData}. */
    static final int PLAIN_DATA = 30;

    /** Before a variable: its value follows. */
    static final int PRESENT = 0;

    /** Before a variable: the reason why its value could not be copied follows. */
    static final int ABSENT = 1;

    private CopyTag() {}
}
