package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A target together with its arguments. */
final class TargetCall extends Copied implements Target {

    private static final long serialVersionUID = 1;

    private transient @Nullable ArgsTarget target;
    private transient CallArgs args;

    /** Makes an empty copy, which {@link #readFrom} fills. */
    TargetCall(Blank blank) {
        args = new CallArgs(blank);
    }

    TargetCall(ArgsTarget target, CallArgs args) {
        this.target = target;
        this.args = args;
    }

    @Nullable
    ArgsTarget target() {
        return target;
    }

    @Override
    public void run() throws Exception {
        Objects.requireNonNull(target).run(args);
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        copy.write(target);
        args.writeTo(copy);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        target = (ArgsTarget) copy.read();
        args.readFrom(copy);
    }
}
