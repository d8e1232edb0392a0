package org.postern.ui.changes;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.postern.ui.icons.Icons;

/** What has to be answered before anything else: a change left half done, an editor that is not saved. */
final class Notices {

	private final ChangeDesk desk;
	private final UnsavedEditor unsaved;
	private final NoticeBar halfDone;
	private final NoticeBar notSaved;

	Notices(Composite parent, Icons icons, ChangeDesk desk, UnsavedEditor unsaved) {
		this.desk = desk;
		this.unsaved = unsaved;
		halfDone = new NoticeBar(parent, icons).button(Messages.halfDone_restore,
				() -> desk.current().interrupted().ifPresent(desk::restore));
		notSaved = new NoticeBar(parent, icons).button(Messages.notSaved_save, this::saveAndPlan);
	}

	private void saveAndPlan() {
		String server = desk.current().server();
		if (unsaved.save(server)) {
			desk.plan(server);
		}
	}

	void show(ChangeState state) {
		state.interrupted().filter(revision -> !state.phase().isBusy()).ifPresentOrElse(
				revision -> halfDone.ask(NLS.bind(Messages.halfDone, revision.summary(), HeaderLook.time(revision))),
				halfDone::hide);
		if (state.phase() == ChangePhase.PLANNED && unsaved.holds(state.server())) {
			notSaved.ask(NLS.bind(Messages.notSaved, state.server()));
		} else {
			notSaved.hide();
		}
	}
}
