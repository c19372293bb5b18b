<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%1 of %2 responses are left out by the filter: %3</source>
        <translation>
            <numerusform>%1 of %2 responses is left out by the filter: %3</numerusform>
            <numerusform>%1 of %2 responses are left out by the filter: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 responses of %2 in the data; effective n %3. Each figure is printed with its own base.</source>
        <translation>
            <numerusform>%1 response of %2 in the data; effective n %3. Each figure is printed with its own base.</numerusform>
            <numerusform>%1 responses of %2 in the data; effective n %3. Each figure is printed with its own base.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 responses do not count in any figure. %2</source>
        <translation>
            <numerusform>%1 response does not count in any figure. %2</numerusform>
            <numerusform>%1 responses do not count in any figure. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who answered: %1 responses</source>
        <translation>
            <numerusform>Who answered: %1 response</numerusform>
            <numerusform>Who answered: %1 responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 groups tested against the rest, %2; none differs.</source>
        <translation>
            <numerusform>%1 group tested against the rest, %2; it does not differ.</numerusform>
            <numerusform>%1 groups tested against the rest, %2; none differs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 groups were tested, %2; none of them differs from the rest.</source>
        <translation>
            <numerusform>%1 group was tested, %2; it does not differ from the rest.</numerusform>
            <numerusform>%1 groups were tested, %2; none of them differs from the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%n columns are left out</source>
        <translation>
            <numerusform>%n column is left out</numerusform>
            <numerusform>%n columns are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns of multiple choices are split</source>
        <translation>
            <numerusform>%n column of multiple choices is split</numerusform>
            <numerusform>%n columns of multiple choices are split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scale questions, %1</source>
        <translation>
            <numerusform>%n scale question, %1</numerusform>
            <numerusform>%n scale questions, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::BatchesPage</name>
    <message numerus="yes">
        <source>Its %1 responses leave every figure. Undo brings them back.</source>
        <translation>
            <numerusform>Its one response leaves every figure. Undo brings it back.</numerusform>
            <numerusform>Its %1 responses leave every figure. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::DeriveActions</name>
    <message numerus="yes">
        <source>%n variables were looked up. Undo takes them away.</source>
        <translation>
            <numerusform>%n variable was looked up. Undo takes it away.</numerusform>
            <numerusform>%n variables were looked up. Undo takes them away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::DeriveLookUpDialog</name>
    <message numerus="yes">
        <source>%1 members make %2.</source>
        <translation>
            <numerusform>%1 member makes %2.</numerusform>
            <numerusform>%1 members make %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::ExclusionDialog</name>
    <message numerus="yes">
        <source>%1 responses.</source>
        <translation>
            <numerusform>%1 response.</numerusform>
            <numerusform>%1 responses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::ExclusionsPanel</name>
    <message numerus="yes">
        <source>Restoring %1 excluded responses</source>
        <translation>
            <numerusform>Restoring %1 excluded response</numerusform>
            <numerusform>Restoring %1 excluded responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 responses were restored.</source>
        <translation>
            <numerusform>%1 response was restored.</numerusform>
            <numerusform>%1 responses were restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::FileList</name>
    <message numerus="yes">
        <source>%n files to import</source>
        <translation>
            <numerusform>%n file to import</numerusform>
            <numerusform>%n files to import</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::ImportPage</name>
    <message numerus="yes">
        <source>%n scales changed: decide under Problems what becomes of their series.</source>
        <translation>
            <numerusform>%n scale changed: decide under Problems what becomes of its series.</numerusform>
            <numerusform>%n scales changed: decide under Problems what becomes of their series.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::OperatorsPage</name>
    <message numerus="yes">
        <source>%n operator(s) give another grade</source>
        <translation>
            <numerusform>%n operator gives another grade</numerusform>
            <numerusform>%n operators give another grade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s) give another grade (marked).</source>
        <translation>
            <numerusform>%n operator gives another grade (marked).</numerusform>
            <numerusform>%n operators give another grade (marked).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::OverviewHeader</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>cards</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::RecipePanel</name>
    <message numerus="yes">
        <source>%1 answers will be written</source>
        <translation>
            <numerusform>%1 answer will be written</numerusform>
            <numerusform>%1 answers will be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recipe of %1, %n differences</source>
        <translation>
            <numerusform>Recipe of %1, %n difference</numerusform>
            <numerusform>Recipe of %1, %n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::RepairCard</name>
    <message numerus="yes">
        <source>%n judgement(s) of this expert were repaired here; the originals are on record.</source>
        <translation>
            <numerusform>%n judgement of this expert was repaired here; the original is on record.</numerusform>
            <numerusform>%n judgements of this expert were repaired here; the originals are on record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair proposal, %n edit(s)</source>
        <translation>
            <numerusform>Repair proposal, %n edit</numerusform>
            <numerusform>Repair proposal, %n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::WaveGuard</name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided</source>
        <translation>
            <numerusform>%n to be decided</numerusform>
            <numerusform>%n to be decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::WriteStep</name>
    <message numerus="yes">
        <source>%1 rows make one new batch.</source>
        <translation>
            <numerusform>%1 row makes one new batch.</numerusform>
            <numerusform>%1 rows make one new batch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variables are made.</source>
        <translation>
            <numerusform>%n variable is made.</numerusform>
            <numerusform>%n variables are made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series begin anew with this wave.</source>
        <translation>
            <numerusform>%n series begins anew with this wave.</numerusform>
            <numerusform>%n series begin anew with this wave.</numerusform>
        </translation>
    </message>
</context>
</TS>
