#pragma once

#include <QFrame>

#include "engine/import.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace manyi::app {

class FileListModel;
class TableView;

// The files of an import: what each was recognised as, which were left out and why; more files and folders are added
// here, others taken off.
class FileList : public QFrame {
    Q_OBJECT
public:
    explicit FileList(QWidget* parent = nullptr);
    void setPlan(const engine::ImportPlan* plan, int current);
    // A folder is among what was chosen: the folders in it are read, too, or not.
    void setFolder(bool chosen, bool subfolders);
    void setLocked(bool locked); // while files are read

Q_SIGNALS:
    void fileChosen(int file);
    void filesWanted();
    void folderWanted();
    void removeWanted(int file);
    void subfoldersWanted(bool wanted);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showButtons();
    void retranslate();

    FileListModel* m_model;
    TableView* m_table;
    QLabel* m_title;
    QLabel* m_count;
    QCheckBox* m_subfolders;
    QPushButton* m_add;
    QPushButton* m_folder;
    QPushButton* m_remove;
    bool m_locked = false;
    bool m_showing = false;
};

} // namespace manyi::app
