package askwell.bot.administering;

import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;

import java.util.ArrayList;
import java.util.List;

/// Everything that admins can do on Discord, wired by hand.
public final class Administrators {
    private final List<Command> commands = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    public Administrators(Office office) {
        var tuning = new Tuning(office);
        commands.add(new Consultation(office));
        commands.addAll(tuning.commands());
        deeds.addAll(tuning.deeds());
        office.store()
                .map(store ->
                        new Trying(
                                office.knowledge(),
                                store,
                                office.journal(),
                                office.settings().answering()))
                .ifPresent(trying -> commands.add(new TryCommand(office, trying)));
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }
}
