package dev.procession.multiprocessing.internal.copy;

/** A type of this library whose objects belong to one process and cannot be copied, such as a pool. */
public abstract class NotTransferable extends Copied {

    @Override
    protected final void writeTo(CopyOutput copy) {
        throw copy.cannot(TypeNames.withArticle(getClass()) + ", which lives only in the process that made it");
    }

    @Override
    protected final void readFrom(CopyInput copy) {
        throw new IllegalStateException("nothing of the kind was written");
    }

    @Override
    public String toString() {
        return "<" + getClass().getSimpleName() + " object at 0x" + Integer.toHexString(System.identityHashCode(this))
                + ">";
    }
}
