package dev.procession.multiprocessing;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The process object and the variables that a child has read from its payload.
 *
 * @param absent variables that could not be copied, with the reasons
 */
record Arrival(Process process, Map<String, String> absent) {

    static Arrival read(CopyReader copy, WorkFrame frame) throws IOException, ReflectiveOperationException {
        if (frame.depth() <= CopyWriter.SHALLOW) {
            return readHere(copy, frame);
        }
        return DeepStack.call(
                "cannot take over what the parent has sent", new Deep(copy, frame), DeepStack.stackFor(frame.depth()));
    }

    private static Arrival readHere(CopyReader copy, WorkFrame frame) throws IOException, ReflectiveOperationException {
        Process process = (Process) copy.read();
        process.isThisProcess(frame.pid());
        return new Arrival(process, Variables.restore(copy));
    }

    /** Describes what the process runs, for the timeline: {@code Worker.run()}. */
    String words() {
        if (process.getClass() != Process.class) {
            String type = Trail.name(process.getClass());
            return type.startsWith("an ") ? "run()" : type + ".run()";
        }
        Target target = process.target();
        Object code = target instanceof Call call ? call.target() : target;
        return code instanceof LambdaMethod method ? method.parts().words() : "";
    }

    private record Deep(CopyReader copy, WorkFrame frame) implements Supplier<Arrival> {
        @Override
        public Arrival get() {
            try {
                return readHere(copy, frame);
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
