package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.copy.DeepStack;
import dev.procession.multiprocessing.internal.copy.LambdaTarget;
import dev.procession.multiprocessing.internal.copy.ObjectReader;
import dev.procession.multiprocessing.internal.copy.ObjectWriter;
import dev.procession.multiprocessing.internal.copy.TypeNames;
import dev.procession.multiprocessing.internal.copy.Variables;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The process object and the variables that a child has read from its payload.
 *
 * @param absent variables that could not be copied, with the reasons
 */
public record ReceivedWork(ProcessObject process, Map<String, String> absent) {

    public static ReceivedWork read(ChildPayload payload) throws IOException, ReflectiveOperationException {
        if (payload.depth() <= ObjectWriter.SHALLOW_LEVELS) {
            return readHere(payload);
        }
        return DeepStack.call(
                "cannot take over what the parent has sent",
                new DeepRead(payload),
                DeepStack.stackFor(payload.depth()));
    }

    private static ReceivedWork readHere(ChildPayload payload) throws IOException, ReflectiveOperationException {
        ObjectReader copy = new ObjectReader(payload.copy(), payload.classNames(), payload.loader());
        ProcessObject process = (ProcessObject) copy.read();
        process.becomeThisProcess(payload.pid());
        if (copy.in().readBoolean()) {
            copy.read();
        }
        Map<String, String> absent = Variables.restore(copy);
        Object program = copy.program();
        if (program != null) {
            payload.loader().setProgram(program);
            absent.putAll(copy.absent());
        }
        return new ReceivedWork(process, absent);
    }

    /** Describes what the process runs, for the timeline: {@code Worker.run()}. */
    public String words() {
        Object code = process.childCode();
        if (code == process) {
            String type = TypeNames.name(process.getClass());
            return type.startsWith("an ") ? "run()" : type + ".run()";
        }
        return code instanceof LambdaTarget method ? method.parts().words() : "";
    }

    private record DeepRead(ChildPayload payload) implements Supplier<ReceivedWork> {
        @Override
        public ReceivedWork get() {
            try {
                return readHere(payload);
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
