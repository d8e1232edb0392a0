package org.postern.ui.editor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.postern.core.site.Parsed;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteProblem;
import org.postern.core.site.SiteStore;

/**
 * The one truth of an editor: the text of a site file, what it says, and its past. Forms change it through {@link #change}, the
 * Source page through {@link #type}; both are told by their listeners. For the user interface's thread only.
 *
 * @param <T> what the text states
 */
public final class SiteText<T> {

	private final SiteStore store;
	private final SiteLanguage<T> language;
	private final Clock clock;
	private final TextHistory history = new TextHistory();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final List<Runnable> pending = new CopyOnWriteArrayList<>();
	private SiteDocument saved;
	private String text;
	private Parsed<T> parsed;
	private Optional<T> understood;

	public SiteText(SiteStore store, SiteLanguage<T> language, SiteDocument document, Clock clock) {
		this.store = store;
		this.language = language;
		this.clock = clock;
		saved = document;
		text = document.text();
		parsed = language.parse(document.file(), text);
		understood = parsed.value();
	}

	public String text() {
		return text;
	}

	/** What is wrong with the text. */
	public List<SiteProblem> problems() {
		return parsed.problems();
	}

	/** Whether forms can change the text: it is understood as it stands. */
	public boolean isEditable() {
		return parsed.value().isPresent();
	}

	/** What the text says, or said when it was last understood; empty where it never was. */
	public Optional<T> value() {
		return understood;
	}

	public boolean isDirty() {
		return !text.equals(saved.text());
	}

	/** The file as it was last read or written. */
	public SiteDocument saved() {
		return saved;
	}

	/** Is called after every change of the text, of what it says, or of the dirty mark. */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Is called before the text is saved or taken back, so that a field can hand over what was just typed. */
	public void beforeUse(Runnable handOver) {
		pending.add(handOver);
	}

	/** Takes over whatever fields have not handed over yet. */
	public void settle() {
		pending.forEach(Runnable::run);
	}

	/**
	 * Changes what the text says.
	 *
	 * @param label what is changed, in words, for Edit > Undo
	 * @param run   see {@link TextHistory#add}
	 * @return why this cannot be, in words for people; empty when it was done
	 */
	public Optional<String> change(String label, String run, UnaryOperator<T> change) {
		if (parsed.value().isEmpty()) {
			return Optional.of(Messages.text_notUnderstood);
		}
		try {
			T present = parsed.value().get();
			T wanted = change.apply(present);
			if (!wanted.equals(present)) {
				edit(label, run, language.render(saved.file(), text, wanted));
			}
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.of(e.getMessage());
		} catch (SiteException e) {
			return e.problems().stream().findFirst().map(problem -> problem.message() + ' ' + problem.remedy());
		}
	}

	/** Takes over the text of the Source page. */
	public void type(String typed) {
		edit(Messages.text_typing, "source", typed);
	}

	/** Replaces the whole text as one step that can be undone. */
	public void replace(String label, String replacement) {
		edit(label, "", replacement);
	}

	private void edit(String label, String run, String changed) {
		if (!changed.equals(text)) {
			history.add(label, run, text, changed, clock.instant());
			show(changed);
		}
	}

	private void show(String changed) {
		text = changed;
		parsed = language.parse(saved.file(), text);
		parsed.value().ifPresent(value -> understood = Optional.of(value));
		listeners.forEach(Runnable::run);
	}

	public Optional<String> undoLabel() {
		return history.undoLabel();
	}

	public Optional<String> redoLabel() {
		return history.redoLabel();
	}

	public void undo() {
		settle();
		history.undo().ifPresent(this::show);
	}

	public void redo() {
		settle();
		history.redo().ifPresent(this::show);
	}

	/** @throws SiteException if the file changed on disk or cannot be written; nothing is lost, the text stays dirty */
	public void save() throws SiteException {
		settle();
		saved = store.save(saved, text);
		listeners.forEach(Runnable::run);
	}

	/** The file as it is on disk now. */
	public SiteDocument onDisk() throws SiteException {
		return store.open(saved.file());
	}

	/** The file on disk, where it is no longer what was opened or saved here; empty where it is. */
	public Optional<SiteDocument> changedOnDisk() throws SiteException {
		return Optional.of(onDisk()).filter(found -> !found.fingerprint().equals(saved.fingerprint()));
	}

	/** Takes the text on disk; undo brings the present one back. */
	public void takeTheirs(SiteDocument disk) {
		saved = disk;
		replace(Messages.text_takeTheirs, disk.text());
		listeners.forEach(Runnable::run);
	}

	/** Keeps the present text, to be saved over the one on disk; undo brings that one back. */
	public void keepMine(SiteDocument disk) {
		String mine = text;
		saved = disk;
		replace(Messages.text_takeTheirs, disk.text());
		replace(Messages.text_keepMine, mine);
		listeners.forEach(Runnable::run);
	}
}
