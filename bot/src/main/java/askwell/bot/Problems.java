package askwell.bot;

import askwell.config.SettingsException;
import askwell.knowledge.database.StoreException;
import askwell.knowledge.evaluation.QuestionSetException;
import askwell.knowledge.source.SourceException;

import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/// Tells a person in one sentence what went wrong; where in the program only with `--debug`.
final class Problems
        implements IExecutionStrategy, IParameterExceptionHandler, IExecutionExceptionHandler {
    static final int BAD_INPUT = 2;

    /// Runs a command until all that it said is written.
    @Override
    public int execute(ParseResult given) {
        try {
            var code = new RunLast().execute(given);
            given.commandSpec().commandLine().getOut().flush();
            return code;
        } catch (CommandException | OutOfMemoryError | StackOverflowError problem) {
            throw new ExecutionException(given.commandSpec().commandLine(), "", problem);
        }
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        var command = problem.getCommandLine();
        var suggestion =
                problem instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions().stream().findFirst()
                        : Optional.<String>empty();
        complain(
                command.getErr(),
                "%s%s; `%s --help` shows what there is."
                        .formatted(
                                problem.getMessage(),
                                suggestion.map(" (did you mean %s?)"::formatted).orElse(""),
                                command.getCommandSpec().qualifiedName()),
                problem,
                List.of(args).contains(Common.DEBUG));
        return BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult given) {
        complain(command.getErr(), problem, given.originalArgs().contains(Common.DEBUG));
        return BAD_INPUT;
    }

    static void complain(PrintWriter err, Exception problem, boolean debug) {
        complain(err, sentence(problem), problem, debug);
    }

    private static void complain(
            PrintWriter err, String sentence, Exception problem, boolean debug) {
        err.println("askwell: " + Printable.lines(sentence));
        if (debug) {
            problem.printStackTrace(err);
        }
        err.flush();
    }

    private static String sentence(Exception problem) {
        return switch (problem) {
            case UncheckedIOException wrapped
                    when wrapped.getCause() instanceof IOException cause ->
                    cause.toString().equals(wrapped.getMessage())
                            ? sentence(cause)
                            : wrapped.getMessage() + ".";
            case NoSuchFileException missing ->
                    "there is no %s; check the path.".formatted(missing.getFile());
            case AccessDeniedException denied ->
                    "%s may not be read or written; check its permissions."
                            .formatted(denied.getFile());
            case FileSystemException failed ->
                    "%s could not be used: %s."
                            .formatted(failed.getFile(), String.valueOf(failed.getReason()));
            case IOException failed ->
                    "reading or writing failed: %s.".formatted(failed.getMessage());
            case CommandException _,
                    SourceException _,
                    QuestionSetException _,
                    SettingsException _ ->
                    String.valueOf(problem.getMessage());
            case StoreException _ -> problem.getMessage() + ".";
            case ExecutionException failed when failed.getCause() instanceof OutOfMemoryError ->
                    "the memory was not enough; give more by the variable ASKWELL_HEAP, for example ASKWELL_HEAP=4g.";
            default ->
                    "%s (%s); --debug shows where."
                            .formatted(problem.getMessage(), problem.getClass().getSimpleName());
        };
    }
}
