package org.postern.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Postern's one page of preferences. */
public final class PosternPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int LONGEST_TIMEOUT = 300;

	private IWorkbench workbench;

	public PosternPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench bench) {
		workbench = bench;
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, StoredPreferences.NODE);
		store.setDefault(StoredPreferences.TIMEOUT, StoredPreferences.DEFAULT_TIMEOUT);
		store.setDefault(StoredPreferences.START_LOCAL, true);
		store.setDefault(StoredPreferences.WELCOME, true);
		store.setDefault(StoredPreferences.THEME, theme().chosen());
		setPreferenceStore(store);
	}

	@Override
	protected void createFieldEditors() {
		IntegerFieldEditor timeout = new IntegerFieldEditor(StoredPreferences.TIMEOUT, Messages.page_timeout,
				getFieldEditorParent(), 3);
		timeout.setValidRange(1, LONGEST_TIMEOUT);
		addField(timeout);
		addField(new BooleanFieldEditor(StoredPreferences.START_LOCAL, Messages.page_startLocal,
				getFieldEditorParent()));
		addField(new BooleanFieldEditor(StoredPreferences.WELCOME, Messages.page_welcome, getFieldEditorParent()));
		addField(new RadioGroupFieldEditor(StoredPreferences.THEME, Messages.page_theme, 2,
				new String[][] { { Messages.page_themeLight, Theme.LIGHT.id() },
						{ Messages.page_themeDark, Theme.DARK.id() } },
				getFieldEditorParent(), true));
	}

	@Override
	public boolean performOk() {
		boolean done = super.performOk();
		if (theme().choose(getPreferenceStore().getString(StoredPreferences.THEME)) && wantsRestart()) {
			getShell().getDisplay().asyncExec(workbench::restart);
		}
		return done;
	}

	private boolean wantsRestart() {
		return MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.restart_title, Messages.restart_text,
				SWT.NONE, Messages.restart_now, Messages.restart_later) == 0;
	}

	private ThemeSwitch theme() {
		return new ThemeSwitch(workbench.getService(IEclipseContext.class).get(IThemeEngine.class));
	}
}
